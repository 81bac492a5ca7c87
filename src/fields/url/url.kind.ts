import type { FieldKind } from '../../model/index.js';
import { isOfType } from '../reading/facts.js';
import { BLANK, hasBrokenCharacters, read, textOf, trimmed, unreadable } from '../reading/typed-text.js';

const FORMATS: ReadonlySet<string> = new Set(['uri', 'url', 'iri']);

/**
 * The address of a page. People leave out `https://`, as browsers let them: it is put before what is plainly a host's name, and stands there
 * to be seen once the box is left. An address that would run a script when somebody follows it is refused.
 */
export const kind: FieldKind = {
  name: 'url',
  empty: '',
  claims: (facts) => (isOfType(facts, 'string') && FORMATS.has(facts.format ?? '') ? 10 : 0),
  parse(entry, facts) {
    const typed = trimmed(textOf(entry));
    if (typed === '') return BLANK;
    if (/\s/.test(typed)) return unreadable('url_space');
    if (hasBrokenCharacters(typed)) return unreadable('url_format');
    const address = isHost(typed) ? `https://${typed}` : typed;
    if (!/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(address)) return unreadable('url_format');
    if (/^(javascript|data|vbscript):/i.test(address)) return unreadable('url_script');
    if (/^https?:/i.test(address) && !/^https?:\/\/[^/?#@]+/i.test(address)) return unreadable('url_format');
    return facts.format !== 'iri' && !isPlain(address) ? unreadable('url_characters') : read(address);
  },
  format: (value) => (typeof value === 'string' ? value : ''),
  isBlank: (entry) => trimmed(textOf(entry)) === '',
};

/** `mass.gov`, `www.mass.gov/path`: labels with a dot between them and no scheme before. */
function isHost(text: string): boolean {
  return /^(?:[\p{L}\p{Nd}](?:[\p{L}\p{M}\p{Nd}-]*[\p{L}\p{M}\p{Nd}])?\.)+\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u.test(text);
}

/** Letters that every reader of addresses takes. */
function isPlain(text: string): boolean {
  return /^[\x21-\x7e]*$/.test(text);
}
