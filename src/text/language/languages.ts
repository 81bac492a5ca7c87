/** A language that texts can be shown in. */
export interface Language {
  /** BCP 47, as it stands in `lang` attributes and file names of xliff/. */
  readonly code: string;
  /** The language's own name for itself, for language choosers. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** For dates and plurals. The later ones are taken where a browser does not know the first. Numbers are American in every language: `formats.ts`. */
  readonly formats: readonly string[];
  /**
   * `shipped`: every sentence that a resident reads is translated, and a law fails the build otherwise; how far each translation was checked
   * stands with it in xliff/. `test`: made from the English by a program, to try layouts with long words; never chosen unless named exactly.
   */
  readonly state: 'shipped' | 'test';
}

/** The language that texts are written in. */
export const SOURCE_LANGUAGE = 'en';

/** All languages, the source first, the others in the order of choosers. */
export const languages: readonly Language[] = [
  { code: 'en', name: 'English', direction: 'ltr', formats: ['en-US'], state: 'shipped' },
  { code: 'es', name: 'Español', direction: 'ltr', formats: ['es-US', 'es'], state: 'shipped' },
  { code: 'pt-BR', name: 'Português (Brasil)', direction: 'ltr', formats: ['pt-BR'], state: 'shipped' },
  // Browsers have no dates of this language: `haitian.ts`.
  { code: 'ht', name: 'Kreyòl ayisyen', direction: 'ltr', formats: ['ht', 'en-US'], state: 'shipped' },
  { code: 'zh-Hans', name: '简体中文', direction: 'ltr', formats: ['zh-Hans-CN'], state: 'shipped' },
  { code: 'zh-Hant', name: '繁體中文', direction: 'ltr', formats: ['zh-Hant-TW'], state: 'shipped' },
  { code: 'vi', name: 'Tiếng Việt', direction: 'ltr', formats: ['vi'], state: 'shipped' },
  // American offices write Arabic with the digits that stand on their letters and checks.
  { code: 'ar', name: 'العربية', direction: 'rtl', formats: ['ar-u-nu-latn', 'en-US'], state: 'shipped' },
  { code: 'en-XA', name: 'Pseudo', direction: 'ltr', formats: ['en-US'], state: 'test' },
];

/** Languages that promise a translation of every sentence. */
export const shippedLanguages: readonly string[] = languages
  .filter((language) => language.state === 'shipped')
  .map((language) => language.code);

/**
 * The language that serves a tag which a page or a translation service names: `es` serves `es-MX`, `zh-Hant` serves `zh-TW` and `zh-HK`, and old names
 * (`iw`) are known. Undefined when there is none: a Portuguese form is no help to a reader of Polish.
 */
export function languageFor(tag: string): Language | undefined {
  const wanted = tag.trim().replaceAll('_', '-').toLowerCase();
  const exact = languages.find((language) => language.code.toLowerCase() === wanted);
  if (exact) return exact;
  const spoken = likely(wanted);
  if (spoken === undefined) return undefined;
  return languages.find(({ code, state }) => state === 'shipped' && likely(code) === spoken);
}

/** Language and script, so that a region says which Chinese is meant. */
function likely(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}
