import { configureLocalization, msg } from '@lit/localize';
import { translateBy } from '../msg.js';
import { setApartBy } from '../words.js';
import { writeDatesBy } from './date-words.js';
import { haitianDate } from './haitian.js';
import { SOURCE_LANGUAGE, languageFor, languages } from './languages.js';
import { loadMissing, loadTemplates } from './load-templates.js';
import { setApart } from './set-apart.js';

/** Null when the host page shares our copy of @lit/localize and configured it first: then texts stay in English, and nothing breaks. */
export const localization = configure();
if (localization) translateBy(msg);
writeDatesBy((formatter, moment, language) =>
  language === 'ht' ? haitianDate(formatter, moment) : formatter.format(moment),
);
setApartBy((words, value) =>
  languageFor(localization?.getLocale() ?? SOURCE_LANGUAGE)?.direction === 'rtl' ? setApart(words, value) : words,
);

function configure(): ReturnType<typeof configureLocalization> | null {
  const targetLocales = languages.map((one) => one.code).filter((code) => code !== SOURCE_LANGUAGE);
  try {
    return configureLocalization({ sourceLocale: SOURCE_LANGUAGE, targetLocales, loadLocale: loadTemplates });
  } catch {
    return null;
  }
}

/**
 * Brings the sentences of what was registered since the language was chosen, and says whether there were any. The library keeps the object that it
 * was given, so that is added to. Rejects when they cannot be had.
 */
export async function bringMissing(): Promise<boolean> {
  const code = localization?.getLocale();
  return code !== undefined && code !== SOURCE_LANGUAGE && (await loadMissing(code));
}

export { isCertifiedIn } from './load-templates.js';
