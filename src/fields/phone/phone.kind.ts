import type { FieldKind } from '../../model/index.js';
import { isBlankOrMask, maskState } from '../reading/mask.js';
import { BLANK, plainCode, read, textOf, unreadable } from '../reading/typed-text.js';

/**
 * A telephone number of the United States: `617-555-1234`. Brackets, dots, slashes, spaces and a leading `+1` or `1` are harmless.
 * Area code and exchange follow the North American plan: neither starts with 0 or 1, nor is a service code such as 911.
 */
export const kind: FieldKind = {
  name: 'phone',
  empty: '',
  claims: (facts) => (facts.format === 'phone' || facts.format === 'tel' ? 10 : 0),
  parse(entry) {
    const plain = plainCode(textOf(entry));
    if (plain === '') return BLANK;
    const mask = maskState(plain);
    if (mask !== 'none') return mask === 'whole' ? BLANK : unreadable('mask_half');
    if (/^\D*\d[^x#]*[x#]/i.test(plain)) return unreadable('phone_extension');
    if (/^(\+|00)(?!1)/.test(plain.replace(/[ ()./-]/g, ''))) return unreadable('phone_foreign');
    const bare = plain.replace(/[ ()./-]/g, '').replace(/^\+/, '');
    if (!/^\d*$/.test(bare)) return unreadable('phone_characters');
    const digits = bare.length === 11 && bare.startsWith('1') ? bare.slice(1) : bare;
    if (digits.length !== 10) return unreadable('phone_length');
    if (!isAreaCode(digits.slice(0, 3))) return unreadable('phone_area');
    if (!/^[2-9](?!11)\d\d$/.test(digits.slice(3, 6))) return unreadable('phone_exchange');
    return read(`${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`);
  },
  format: (value) => (typeof value === 'string' ? value : ''),
  isBlank: isBlankOrMask,
};

/** 2–9, then 0–8 (a 9 is kept for a longer plan), then any; never N11. */
function isAreaCode(area: string): boolean {
  return /^[2-9][0-8]\d$/.test(area) && !area.endsWith('11');
}
