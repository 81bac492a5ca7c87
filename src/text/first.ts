// What the first pages need of this floor. All other code takes index.ts, which also knows how values are written.
export { hasText, registerTexts, textsOf } from './catalog.js';
export type { Texts } from './catalog.js';
export { SOURCE_LANGUAGE, languageFor } from './language/languages.js';
export { pageLanguage, watchPageLanguage } from './language/page-language.js';
export { direction, formatLocales, isCertified, language, setLanguage, textsReady } from './language/language.js';
export { LanguageController } from './language/language-controller.js';
export { inEnglish } from './msg.js';
export { formatValue, text } from './words.js';
export type { UiTextKey } from './ui-texts.js';
