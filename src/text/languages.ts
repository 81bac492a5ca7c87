/** A language that texts can be shown in. */
export interface Language {
  /** BCP 47, as it stands in `lang` attributes and file names of xliff/. */
  readonly code: string;
  /** The language's own name for itself, for language choosers. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** For dates, numbers and money: American conventions in every language. The second is taken where a browser does not know the first. */
  readonly formats: readonly string[];
  /**
   * `shipped`: every sentence is translated and reviewed; a law fails the build otherwise. `preview`: not reviewed or not whole, shown
   * only when a page asks for it by name; what is missing stands in English. `sample`: a few words, to try right-to-left layout.
   */
  readonly state: 'shipped' | 'preview' | 'sample';
}

/** The language that texts are written in. */
export const SOURCE_LANGUAGE = 'en';

/** All languages, the source first. */
export const languages: readonly Language[] = [
  { code: 'en', name: 'English', direction: 'ltr', formats: ['en-US'], state: 'shipped' },
  { code: 'es', name: 'Español', direction: 'ltr', formats: ['es-US', 'es'], state: 'preview' },
  { code: 'ar', name: 'العربية', direction: 'rtl', formats: ['ar', 'en-US'], state: 'sample' },
];

/** Languages that promise a translation of every sentence. */
export const shippedLanguages: readonly string[] = languages
  .filter((language) => language.state === 'shipped')
  .map((language) => language.code);

/** The language for a tag that a page asks for: `es-MX` is served by `es`; undefined when there is none. */
export function languageFor(tag: string): Language | undefined {
  const wanted = tag.trim().toLowerCase();
  const [primary = ''] = wanted.split('-');
  return (
    languages.find((language) => language.code === wanted) ?? languages.find((language) => language.code === primary)
  );
}
