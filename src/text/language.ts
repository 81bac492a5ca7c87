import { configureLocalization } from '@lit/localize';
import type { Language } from './languages.js';
import { SOURCE_LANGUAGE, languageFor, languages } from './languages.js';
import { loadTemplates } from './load-templates.js';

/** Null when the host page shares our copy of @lit/localize and configured it first: then texts stay in English, and nothing breaks. */
const localization = configure();

function configure(): ReturnType<typeof configureLocalization> | null {
  const targetLocales = languages.map((one) => one.code).filter((code) => code !== SOURCE_LANGUAGE);
  try {
    return configureLocalization({ sourceLocale: SOURCE_LANGUAGE, targetLocales, loadLocale: loadTemplates });
  } catch {
    return null;
  }
}

/**
 * Changes the language of all texts. Resolves to the language then in force: the one before when this one is unknown or its texts could
 * not be loaded (offline). Never rejects.
 */
export async function setLanguage(tag: string): Promise<string> {
  const wanted = languageFor(tag);
  if (wanted && localization) {
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
