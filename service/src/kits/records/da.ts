import { given, textOf, type RecordForm } from './record-form.js';

/** A district attorney's office: whom a survivor may call, and approvals of tests on hold. */
export const kitDa: RecordForm = {
  role: 'da',
  numbers: (answers) => textOf(answers, 'kit_numbers'),
  events: ({ answers, now }) =>
    textOf(answers, 'step') === 'contact'
      ? [
          {
            kind: 'da_contact_set',
            at: now,
            fields: given({ da_name: textOf(answers, 'contact_name'), da_phone: textOf(answers, 'contact_phone') }),
          },
        ]
      : [{ kind: 'hold_authorized', at: textOf(answers, 'authorized_on') ?? '', fields: {} }],
};
