const WEIGHTS = [3, 7, 1, 3, 7, 1, 3, 7, 1];

/** First two digits in use: Federal Reserve districts (00 is the government's own), thrift institutions, electronic, traveler's checks. */
const PREFIXES: readonly (readonly [number, number])[] = [
  [0, 12],
  [21, 32],
  [61, 72],
  [80, 80],
];

/**
 * Whether nine digits can be a routing number of the American Bankers Association: a prefix in use and a weighted sum (3, 7, 1)
 * that is divisible by ten and not zero. Undefined when the text is not nine digits: that is the schema's issue, not a second one.
 */
export function abaChecksum(text: string): boolean | undefined {
  if (!/^\d{9}$/.test(text)) return undefined;
  const prefix = Number(text.slice(0, 2));
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return sum > 0 && sum % 10 === 0 && PREFIXES.some(([first, last]) => prefix >= first && prefix <= last);
}
