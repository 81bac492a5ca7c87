/** What a scanner says of a file. `later`: it stays in quarantine (state `scanning`) until `finishScan` is told. */
export type ScanVerdict = 'clean' | 'infected' | 'later';

/** Looks into a received file. An operator puts a real scanner (clamd, ICAP) behind it. */
export type Scan = (file: { readonly id: string; readonly content: Buffer }) => Promise<ScanVerdict>;

// The industry's harmless test text, kept in two pieces so that scanners leave this file alone.
const testText = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
  'latin1',
);

/** The stand-in scanner: finds the industry's test text wherever it stands, and nothing else. */
export const scanForTestFile: Scan = ({ content }) =>
  Promise.resolve(content.includes(testText) ? 'infected' : 'clean');
