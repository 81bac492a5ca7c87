import { presentTracker } from '../cases/projections.js';
import { momentOf } from '../clock.js';
import type { FollowUp } from '../forms/form-library.js';
import { refusesDestruction } from './destruction.js';
import { KIT } from './kit-store.js';
import { tellOfUpdate } from './notify.js';
import { isOfStock, stockChanged } from './stock.js';

/** Agencies see the kits that name them; no kit is destroyed before its time; stock is ordered again; and whoever wished to be told is told, in neutral words. */
export const kitFollowUp: FollowUp = {
  joins: {
    facility: 'facility',
    police_agency: 'police',
    to_agency: 'police',
    lab_agency: 'lab',
    county: 'da',
  },
  refuses: (desk, log, next) => refusesDestruction(presentTracker(desk, KIT).plan, log, next, momentOf(desk.clock)),
  after: async (desk, sql, row) => {
    if (isOfStock(row)) await stockChanged(desk, sql, row);
  },
  told: tellOfUpdate,
};
