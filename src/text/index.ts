export * from './first.js';
export { MASSACHUSETTS, todayIn, todayInMassachusetts } from './clock.js';
export { languages, shippedLanguages } from './languages.js';
export type { Language } from './languages.js';
export { formatDuration, plural } from './values.js';
export type { ErrorTextKey } from './error-texts.js';
