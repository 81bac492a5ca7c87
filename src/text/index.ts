export * from './first.js';
export { MASSACHUSETTS, todayIn, todayInMassachusetts } from './clock.js';
export { languages, shippedLanguages } from './language/languages.js';
export type { Language } from './language/languages.js';
export { formatDuration, plural } from './values.js';
export type { ErrorTextKey } from './error-texts.js';
