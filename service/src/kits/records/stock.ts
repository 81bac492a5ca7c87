import { reorder, setThreshold } from '../stock.js';
import { given, textOf, type RecordForm } from './record-form.js';

/** A hospital's stock: kits that came in, kits that cannot be used, and when new ones are ordered. */
export const kitStock: RecordForm = {
  role: 'facility',
  numbers: (answers) => textOf(answers, 'kit_numbers'),
  events({ answers, agency }) {
    const at = textOf(answers, 'event_date') ?? '';
    const reason = textOf(answers, 'reason');
    switch (textOf(answers, 'step')) {
      case 'arrived':
        return [
          {
            kind: 'stocked',
            at,
            fields: given({ facility: agency.key, expires_on: textOf(answers, 'expires_on') }),
          },
        ];
      case 'removed':
        return [{ kind: textOf(answers, 'why') ?? '', at, fields: given({ reason }) }];
      default:
        return [];
    }
  },
  async also(desk, sql, { answers, agency }) {
    const { threshold, order_size: size } = answers;
    if (typeof threshold !== 'number' || typeof size !== 'number') return undefined;
    await setThreshold(sql, agency.key, threshold, size);
    await reorder(desk, sql, agency.key);
    return undefined;
  },
};
