import { RIGHT_TO_LEFT, isIdnLabel, punycodeLength, toUnicodeLabel } from './idna.js';

/** Marks that part the labels of a name as people write it: the ideographic and wide full stops count as dots. */
const DOTS = /[.\u3002\uff0e\uff61]/;

/** RFC 1123, with RFC 5891 for labels that stand for others (`xn--…`). */
export function hostname(text: string): boolean {
  return text.length <= 253 && text.split('.').every(isLabel);
}

/** The same in people's own letters. */
export function idnHostname(text: string): boolean {
  const labels = text.split(DOTS);
  const lengths = labels.map(punycodeLength);
  const whole = lengths.reduce((sum, one) => sum + one + 1, -1);
  // RFC 5893: beside a right-to-left label no other may begin with a digit.
  const isMixed = RIGHT_TO_LEFT.test(text) && labels.some((label) => /^[0-9]/.test(label));
  return whole <= 253 && !isMixed && lengths.every((one) => one <= 63) && labels.every(isAnyLabel);
}

/** `192.0.2.1`. */
export function ipv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);
}

/** RFC 4291 text, with `::` and with an IPv4 address at its end. */
export function ipv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const embedded = last.includes('.') && text.endsWith(last);
  if (embedded && !ipv4(last)) return false;
  const plain = embedded ? groups.slice(0, -1) : groups;
  const count = plain.length + (embedded ? 2 : 0);
  return plain.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) && (halves.length === 2 ? count < 8 : count === 8);
}

function isLabel(label: string): boolean {
  if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label)) return false;
  return !/^xn--/i.test(label) || toUnicodeLabel(label) !== undefined;
}

function isAnyLabel(label: string): boolean {
  if (/^xn--/i.test(label)) return isLabel(label);
  return /^[\0-\x7f]*$/.test(label) ? isLabel(label) && label.slice(2, 4) !== '--' : isIdnLabel(label);
}
