import type { JsonObject } from '../../../src/model/index.js';
import { askedOf } from '../../../test/journeys/claims/asked-of.js';
import type { FormFacts } from '../session-at.js';

const at = '2026-11-22T19:31:00Z';

const matched: JsonObject = {
  applicationId: 'NTN-486213-ABS-01',
  status: 'Started',
  employer: {
    outcome: 'matched',
    triesLeft: 5,
    departments: [
      { key: 'bakery', label: 'Bakery' },
      { key: 'office', label: 'Office' },
    ],
  },
  wages: { average: 1_200 },
  submitted: {},
  documents: {},
  documentList: [],
};
const part1: JsonObject = { ...matched, status: 'Submitted', submitted: { application: at } };
const part2: JsonObject = { ...part1, submitted: { application: at, payment: at, tax: at } };
const papers: JsonObject = {
  ...part2,
  documents: { identity: 1, certification: 1 },
  documentList: [
    { id: 'd1', upload: 'identity', name: 'license-front.jpg', bytes: 1_800_000, state: 'received' },
    { id: 'd2', upload: 'certification', name: 'form-from-provider.pdf', bytes: 2_400_000, state: 'received' },
  ],
};

/** What the claim's examples do not say. */
export const facts: FormFacts = {
  askedOf,
  // Examples of Part 1 hold no bank account; later pages need one.
  more: {
    payment_preference: {
      payment_method: 'Elec Funds Transfer',
      routing_number: '011000015',
      account_number: '000123456789',
      bank_account_type: 'Checking',
    },
    is_withholding_tax: true,
  },
  progress: {
    filling: matched,
    'part 1 sent': part1,
    'part 2 sent': part2,
    'documents there': papers,
    'all sent': {
      ...papers,
      status: 'Completed',
      submitted: { application: at, payment: at, tax: at, complete: at },
    },
  },
  neverShown: { 'benefit-year': 'switched off in the form’s tables until the state of the law is known' },
  ways: {
    'employer-not-found': { known: { employer: { outcome: 'unknown', triesLeft: 3 } } },
    'employer-not-found-dates': { known: { employer: { outcome: 'unknown', triesLeft: 3 } } },
    'paid-time-off': { switches: { concurrent_leave: true } },
    'paid-time-off-dates': { switches: { concurrent_leave: true } },
  },
};
