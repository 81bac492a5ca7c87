import { foldOwnSecret } from './codes.js';

/** Why a chosen secret is refused: codes, put into words by the page. */
export type SecretFault = 'secret_short' | 'secret_long' | 'secret_common';

/** Fewest and most characters, counted as people count them. */
const SHORTEST = 8;
const LONGEST = 200;

/**
 * What is guessed first. Not a long list: tries are few (backoff), and whatever is only a run, one character again and again, or a word of
 * these with digits behind it falls to the rules below.
 */
const COMMON = [
  'password', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'qwerty', 'qwertyui', 'qwertyuiop', 'asdfghjk', 'asdfghjkl', 'zxcvbnm',
  'iloveyou', 'loveyou', 'princess', 'sunshine', 'football', 'baseball', 'basketball', 'superman', 'batman', 'welcome',
  'letmein', 'letmeinn', 'trustno1', 'monkey', 'dragon', 'master', 'shadow', 'michael', 'jennifer', 'jordan', 'charlie',
  'hunter', 'computer', 'internet', 'starwars', 'whatever', 'butterfly', 'chocolate', 'liverpool', 'arsenal', 'chelsea',
  'pokemon', 'samsung', 'google', 'facebook', 'mynoob', 'freedom', 'secret', 'secretcode', 'changeme', 'default', 'admin',
  'administrator', 'guest', 'login', 'access', 'hello', 'helloworld', 'blink', 'maggie', 'ginger', 'pepper', 'cookie',
  'summer', 'winter', 'spring', 'autumn', 'boston', 'bostonma', 'redsox', 'patriots', 'bruins', 'celtics', 'massachusetts',
  'worcester', 'springfield', 'cambridge', 'newengland', 'kitnumber', 'trackkit', 'evidence', 'survivor', 'hospital',
  'abcdefgh', 'abcd1234', 'a1b2c3d4', '1q2w3e4r', '1qaz2wsx', 'q1w2e3r4', 'zaq12wsx', 'qazwsxedc', 'aa123456', 'abc12345',
] as const; // prettier-ignore

const common = new Set<string>(COMMON);

/** Why this cannot be a secret; undefined when it can. No rule asks for signs of several kinds: they make secrets that people forget. */
export function faultOfSecret(typed: string, kitNumber: string): SecretFault | undefined {
  const secret = foldOwnSecret(typed);
  const length = [...secret].length;
  if (length < SHORTEST) return 'secret_short';
  if (length > LONGEST) return 'secret_long';
  return isCommon(secret.toLowerCase(), kitNumber) ? 'secret_common' : undefined;
}

function isCommon(secret: string, kitNumber: string): boolean {
  let end = secret.length;
  // Not one pattern anchored at the end: it would begin anew at each sign of a long text.
  while (end > 0 && /[\d\s!?.*#$_-]/.test(secret.charAt(end - 1))) end -= 1;
  const word = secret.slice(0, end);
  if (common.has(secret) || (common.has(word) && word.length >= secret.length - 5)) return true;
  if (new Set(secret).size <= 2) return true;
  if (isRun(secret)) return true;
  return secret.replaceAll(/\D/g, '').includes(kitNumber);
}

/** `12345678`, `87654321`, `abcdefgh`. */
function isRun(secret: string): boolean {
  const points = [...secret].map((letter) => letter.codePointAt(0) ?? 0);
  return [1, -1].some((step) =>
    points.every((point, index) => index === 0 || point - (points[index - 1] ?? 0) === step),
  );
}
