/**
 * Months by number, as people write them in the languages of our readers (English, Spanish, Portuguese, French, Haitian Creole),
 * without accents. Data, so that browser and service read the same; `Intl` differs between engines and years.
 */
const MONTHS: readonly string[] = [
  'january enero janeiro janvier janvye',
  'february febrero fevereiro fevrier fevriye',
  'march marzo marco mars mas',
  'april abril avril',
  'may mayo maio mai me',
  'june junio junho juin jen',
  'july julio julho juillet jiye',
  'august agosto aout out',
  'september septiembre setiembre setembro septembre septanm',
  'october octubre outubro octobre oktob',
  'november noviembre novembro novembre novanm',
  'december diciembre dezembro decembre desanm',
];

/**
 * The month that a word names, whole or cut short after three letters (`Sept.`, `feb`). A word that could be two months
 * (`out`: August in Creole, October cut short in Portuguese) names none: we do not guess.
 */
export function monthNamed(word: string): number | undefined {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/, '');
  if (!/^\p{L}{2,}$/u.test(plain)) return undefined;
  const found = MONTHS.flatMap((names, index) =>
    names.split(' ').some((name) => isNamed(name, plain)) ? [index + 1] : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

function isNamed(name: string, word: string): boolean {
  return name === word || (word.length >= 3 && name.startsWith(word));
}
