import type { FollowUp } from '../forms/form-library.js';
import { tellOfUpdate } from './notify.js';

/** Agencies see the kits that name them; and whoever wished to be told is told, in neutral words. */
export const kitFollowUp: FollowUp = {
  joins: {
    facility: 'facility',
    police_agency: 'police',
    to_agency: 'police',
    lab_agency: 'lab',
    county: 'da',
  },
  told: tellOfUpdate,
};
