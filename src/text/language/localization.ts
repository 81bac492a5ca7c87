import { configureLocalization, msg } from '@lit/localize';
import { translateBy } from '../msg.js';
import { writeDatesBy } from './date-words.js';
import { haitianDate } from './haitian.js';
import { SOURCE_LANGUAGE, languageFor, languages } from './languages.js';
import { loadMissing, loadTemplates } from './load-templates.js';
import { setApart } from './set-apart.js';

/** Null when the host page shares our copy of @lit/localize and configured it first: then texts stay in English, and nothing breaks. */
export const localization = configure();
if (localization) translateBy(translate);
writeDatesBy((formatter, moment, language) =>
  language === 'ht' ? haitianDate(formatter, moment) : formatter.format(moment),
);

/** The library's sentence, with what will be filled in set apart where all letters run the other way. */
function translate(sentence: string, options: { readonly id: string }): string {
  // Read anew each time: the library puts its own in place when it is configured. Under another type, or its tools would take this for a sentence.
  const translated = (msg as (sentence: string, options: { readonly id: string }) => string)(sentence, options);
  const isRightToLeft = languageFor(localization?.getLocale() ?? SOURCE_LANGUAGE)?.direction === 'rtl';
  return isRightToLeft ? setApart(translated) : translated;
}

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
