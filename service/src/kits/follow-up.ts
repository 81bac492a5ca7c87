import type { FollowUp } from '../forms/form-library.js';
import { tellOfUpdate } from './notify.js';
import { isOfStock, stockChanged } from './stock.js';

/** Agencies see the kits that name them; stock is ordered again; and whoever wished to be told is told, in neutral words. */
export const kitFollowUp: FollowUp = {
  joins: {
    facility: 'facility',
    police_agency: 'police',
    to_agency: 'police',
    lab_agency: 'lab',
    county: 'da',
  },
  after: async (desk, sql, row) => {
    if (isOfStock(row)) await stockChanged(desk, sql, row);
  },
  told: tellOfUpdate,
};
