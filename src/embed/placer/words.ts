/** The tag's own few words, before any form (and its catalogue) is there. `{phone}` stands in the page's own fallback, so it is not repeated here. */
export interface PlacerWords {
  readonly loading: string;
  readonly slow: string;
  readonly failed: string;
}

const WORDS: Readonly<Record<string, PlacerWords>> = {
  en: {
    loading: 'The form is loading.',
    slow: 'The form is taking a long time to load. It will show here when it is ready. You can also use the other ways listed here.',
    failed: 'The form could not be shown. Reload this page, or use the other ways listed here.',
  },
};

/** The words in a language, or in English. */
export function placerWords(lang: string | undefined): PlacerWords {
  return WORDS[lang?.split('-')[0] ?? 'en'] ?? (WORDS['en'] as PlacerWords);
}
