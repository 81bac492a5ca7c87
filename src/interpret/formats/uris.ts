import { ipv6 } from './hosts.js';

/** RFC 3986 with a scheme. */
export const uri = (text: string): boolean => isUri(text, true, '');
/** RFC 3986, also relative. */
export const uriReference = (text: string): boolean => isUri(text, false, '');
/** RFC 3987 with a scheme. */
export const iri = (text: string): boolean => isUri(text, true, WIDE);
/** RFC 3987, also relative. */
export const iriReference = (text: string): boolean => isUri(text, false, WIDE);

/** RFC 6570. */
export function uriTemplate(text: string): boolean {
  const name = '(?:\\w|%[0-9a-f]{2})+(?:\\.(?:\\w|%[0-9a-f]{2})+)*(?::[1-9]\\d{0,3}|\\*)?';
  const expression = `\\{[+#./;?&]?${name}(?:,${name})*\\}`;
  const literal = '[^\\x00- "<>\\\\^`{|}%\\x7f-\\x9f]|%[0-9a-f]{2}';
  return new RegExp(`^(?:${literal}|${expression})*$`, 'iu').test(text);
}

/** What RFC 3987 allows beyond ASCII, without the private letters that only a query may have. */
const WIDE =
  '\\u{a0}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{ffef}' +
  Array.from({ length: 14 }, (_, at) => `\\u{${(at + 1).toString(16)}0000}-\\u{${(at + 1).toString(16)}fffd}`).join('');
const PRIVATE = '\\u{e000}-\\u{f8ff}\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}';

/** Letters, `%41`, and what else a part may have. */
const made = new Map<string, RegExp>();
function consistsOf(text: string, extra: string): boolean {
  let known = made.get(extra);
  if (!known) made.set(extra, (known = new RegExp(`^(?:[a-z0-9._~!$&'()*+,;=${extra}-]|%[0-9a-f]{2})*$`, 'iu')));
  return known.test(text);
}

function isUri(text: string, absolute: boolean, wide: string): boolean {
  // RFC 3986, appendix B: every text falls apart like this; what the parts may hold is asked below.
  const parts = /^(?:([^:/?#]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([\s\S]*))?$/.exec(text);
  if (!parts) return false;
  const [, scheme, authority, path = '', query = '', fragment = ''] = parts;
  if (scheme === undefined ? absolute : !/^[a-z][a-z0-9+.-]*$/i.test(scheme)) return false;
  if (authority !== undefined && !(isAuthority(authority, wide) && /^(?:\/|$)/.test(path))) return false;
  return (
    consistsOf(path, `:@/${wide}`) &&
    consistsOf(query, `:@/?${wide}${wide && PRIVATE}`) &&
    consistsOf(fragment, `:@/?${wide}`)
  );
}

function isAuthority(authority: string, wide: string): boolean {
  const parts = /^(?:([^@]*)@)?(\[[^\]@]*\]|[^:@[\]]*)(?::\d*)?$/.exec(authority);
  if (!parts) return false;
  const [, user = '', host = ''] = parts;
  const isHost = host.startsWith('[')
    ? ipv6(host.slice(1, -1)) || /^\[v[0-9a-f]+\.[a-z0-9._~!$&'()*+,;=:-]+\]$/i.test(host)
    : consistsOf(host, wide);
  return isHost && consistsOf(user, `:${wide}`);
}
