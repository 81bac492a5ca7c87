/** Browsers have no dates of Haitian Creole; without these words a date would stand in English inside a sentence in Creole. */
const MONTHS = [
  'janvye',
  'fevriye',
  'mas',
  'avril',
  'me',
  'jen',
  'jiyè',
  'out',
  'septanm',
  'oktòb',
  'novanm',
  'desanm',
];
const DAYS = ['dimanch', 'lendi', 'madi', 'mèkredi', 'jedi', 'vandredi', 'samdi'];

/** What an American formatter writes, in Haitian Creole: "lendi 2 mas 2026 a 2:31 PM". Parts that the formatter leaves out stay out. */
export function haitianDate(american: Intl.DateTimeFormat, moment: Date): string {
  const parts = new Map(american.formatToParts(moment).map(({ type, value }) => [type, value]));
  const { timeZone } = american.resolvedOptions();
  const month = Number(new Intl.DateTimeFormat('en-US', { month: 'numeric', timeZone }).format(moment));
  const day = DAYS_OF_ENGLISH.indexOf(parts.get('weekday') ?? '');
  const date = parts.has('year') ? [DAYS[day], parts.get('day'), MONTHS[month - 1], parts.get('year')] : [];
  const time = parts.has('hour') ? [`${parts.get('hour')}:${parts.get('minute')} ${parts.get('dayPeriod')}`] : [];
  const joined = [...date, ...(date.length > 0 && time.length > 0 ? ['a'] : []), ...time];
  return joined.filter((part) => part !== undefined).join(' ');
}

const DAYS_OF_ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
