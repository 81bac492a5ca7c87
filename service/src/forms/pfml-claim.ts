import type { FormPolicy } from './form-library.js';

/** What the Department does with the three parts of a paid-leave claim (one case, opened by Part 1). */
export const pfmlClaim: FormPolicy = {
  person: '/tax_identifier',
  employer: '/employer_fein',
  department: '/organization_unit_id',
  opensCase: 'application',
  completes: 'complete',
  events: {
    application: ['application_submitted', 'employer_notified'],
    payment: ['payment_submitted'],
    tax: ['tax_answered'],
    complete: ['completed', 'employer_review_requested'],
  },
  statuses: { application: 'Submitted', complete: 'Completed' },
  noMatchAddendum: 'employer_review',
};
