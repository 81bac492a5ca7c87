import type { FieldKind } from '../../model/index.js';
import { isOfType } from '../reading/facts.js';
import { BLANK, hasBrokenCharacters, read, textOf, trimmed, unreadable } from '../reading/typed-text.js';

/** An e-mail address. What is surely wrong is named; whether it reaches anybody only a message can tell. */
export const kind: FieldKind = {
  name: 'email',
  empty: '',
  claims: (facts) => (isOfType(facts, 'string') && (facts.format === 'email' || facts.format === 'idn-email') ? 10 : 0),
  parse(entry) {
    const address = trimmed(textOf(entry)).replace(/\uff20/g, '@');
    if (address === '') return BLANK;
    if (/\s/.test(address)) return unreadable('email_space');
    const [name = '', domain, ...more] = address.split('@');
    if (domain === undefined || name === '' || more.length > 0) return unreadable('email_at');
    if (!isDomain(domain)) return unreadable('email_domain');
    if (hasBrokenCharacters(address) || !isName(name) || address.length > 254) return unreadable('email_format');
    return read(address);
  },
  format: (value) => (typeof value === 'string' ? value : ''),
  isBlank: (entry) => trimmed(textOf(entry)) === '',
};

function isName(name: string): boolean {
  return name.length <= 64 && /^[^\s.,;:"()<>@[\]\\]+(\.[^\s.,;:"()<>@[\]\\]+)*$/.test(name);
}

/** Two labels at least, of letters (any script), digits and inner dashes; the last no number. */
function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const areLabels = labels.every(
    (label) => label.length <= 63 && /^[\p{L}\p{M}\p{Nd}-]+$/u.test(label) && !/^-|-$/.test(label),
  );
  return labels.length > 1 && areLabels && !/^\d+$/.test(labels.at(-1) ?? '') && (labels.at(-1) ?? '').length > 1;
}
