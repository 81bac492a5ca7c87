import type { JsonObject } from '../../../src/model/index.js';
import type { FormFacts } from '../session-at.js';

const linked: JsonObject = {
  name: 'Ana Silva',
  ssn: '•••-••-6789',
  born: '1988',
  reason: 'Serious Health Condition - Employee',
  first_day: '2026-12-07',
  last_day: '2027-01-29',
  due: '2026-12-09',
  late: false,
};
const told: JsonObject = {
  applicationId: 'NTN-486213-ABS-01',
  status: 'Started',
  submitted: {},
  documents: {},
  linked,
};

/** What the examples do not say: the claim that the code has opened. */
export const facts: FormFacts = {
  progress: {
    filling: told,
    sent: { ...told, status: 'Submitted', submitted: { response: '2026-11-25T19:31:00Z' } },
  },
  // Only of leave to care for somebody is the employer asked whom it is for.
  ways: { family: { known: { linked: { ...linked, reason: 'Care for a Family Member' } } } },
};
