import { hostname, idnHostname, ipv4, ipv6 } from './hosts.js';

/** RFC 5321 mailbox in ASCII. A domain needs a dot: an address on the local network is of no use to an agency. */
export function email(text: string): boolean {
  return mailbox(text, /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]+$/i, /^"(?:[ !#-[\]-~]|\\[ -~])*"$/, hostname);
}

/** RFC 6531: the same in people's own letters. */
export function idnEmail(text: string): boolean {
  return mailbox(
    text,
    /^[a-z0-9!#$%&'*+/=?^_`{|}~.\u0080-\u{10ffff}-]+$/iu,
    /^"(?:[ !#-[\]-~\u0080-\u{10ffff}]|\\[ -~])*"$/u,
    (domain) => idnHostname(domain.normalize('NFC')),
  );
}

function mailbox(text: string, plain: RegExp, quoted: RegExp, isDomain: (domain: string) => boolean): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || at > 64 || text.length > 254) return false;
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  const isLocal = plain.test(local) ? !/^\.|\.$|\.\./.test(local) : quoted.test(local);
  if (!isLocal) return false;
  if (domain.startsWith('['))
    return domain.endsWith(']') && (/^\[IPv6:/i.test(domain) ? ipv6(domain.slice(6, -1)) : ipv4(domain.slice(1, -1)));
  return /[.\u3002\uff0e\uff61]/.test(domain) && isDomain(domain);
}
