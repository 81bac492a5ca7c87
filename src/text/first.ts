// What the first pages need of this floor. All other code takes index.ts, which also knows how values are written.
export { hasText, registerTexts } from './catalog.js';
export type { Texts } from './catalog.js';
export { direction, formatLocales, language, setLanguage } from './language.js';
export { LanguageController } from './language-controller.js';
export { formatValue, text } from './words.js';
export type { UiTextKey } from './ui-texts.js';
