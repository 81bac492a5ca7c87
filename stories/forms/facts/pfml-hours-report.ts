import type { JsonObject } from '../../../src/model/index.js';
import type { FormFacts } from '../session-at.js';

const told: JsonObject = {
  applicationId: 'NTN-486213-ABS-01',
  status: 'Started',
  submitted: {},
  documents: {},
  linked: { first_day: '2026-11-02', last_day: '2027-01-29' },
};

/** What the examples do not say: the leave that the code has opened. */
export const facts: FormFacts = {
  progress: {
    filling: told,
    sent: { ...told, status: 'Submitted', submitted: { hours: '2026-11-25T19:31:00Z' } },
  },
};
