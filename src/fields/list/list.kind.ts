import type { FieldKind } from '../../model/index.js';
import { BLANK } from '../reading/typed-text.js';

/** Repeated questions. It has no control of its own: rows live in the session, and floor 4 paints them as cards. */
export const kind: FieldKind = {
  name: 'list',
  empty: '',
  claims: (facts) => (facts.type.includes('array') && facts.items?.options === undefined ? 4 : 0),
  parse: () => BLANK,
  format: () => '',
  isBlank: () => true,
};
