import type { FormFacts } from '../session-at.js';

const told = {
  applicationId: 'NTN-486213-ABS-01',
  status: 'Started',
  submitted: {},
  documents: {},
  agency_list: { checked: false },
  agencies: [
    { key: 'dcf', label: 'Department of Children and Families (formerly Department of Social Services)' },
    { key: 'dph', label: 'Department of Public Health' },
  ],
};

/** What the examples do not say. */
export const facts: FormFacts = {
  progress: {
    filling: told,
    sent: { ...told, status: 'Submitted', submitted: { designation: '2026-11-25T19:31:00Z' } },
  },
  // A request by somebody who may not send it is complete in no example.
  ways: { 'who-may-send': { entries: { '/submitter/is_leadership': 'false' } } },
};
