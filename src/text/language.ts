import type { Language } from './languages.js';
import { SOURCE_LANGUAGE, languageFor, languages } from './languages.js';
import type * as Localization from './localization.js';

/** The library that swaps sentences; English needs none, so it comes with the first other language. */
let localization: (typeof Localization)['localization'] | undefined;
let turns = 0;

/**
 * Changes the language of all texts. Resolves to the language then in force: the one before when this one is unknown or its texts could
 * not be loaded (offline). Never rejects.
 */
export async function setLanguage(tag: string): Promise<string> {
  const wanted = languageFor(tag);
  if (!wanted) return language();
  const turn = ++turns;
  if (!localization && wanted.code !== SOURCE_LANGUAGE) {
    const loaded = await import('./localization.js').catch(() => undefined);
    localization ??= loaded?.localization;
  }
  // Another language was wished for meanwhile.
  if (localization && turn === turns) {
    try {
      await localization.setLocale(wanted.code);
    } catch {
      // After a failed load the library would answer the next try with the same failure; asking for the language in force clears that.
      await localization.setLocale(localization.getLocale()).catch(() => undefined);
    }
  }
  return language();
}

/** Code of the language in force; goes into `lang`. */
export function language(): string {
  return localization?.getLocale() ?? SOURCE_LANGUAGE;
}

/** Direction of the language in force; goes into `dir`. */
export function direction(): 'ltr' | 'rtl' {
  return current().direction;
}

/** Locales for Intl, in order of preference. Never empty: the browser's own locale would mix a third language in. */
export function formatLocales(): readonly string[] {
  return current().formats;
}

function current(): Language {
  return languageFor(language()) ?? (languages[0] as Language);
}
