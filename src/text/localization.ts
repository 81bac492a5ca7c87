import { configureLocalization, msg } from '@lit/localize';
import { SOURCE_LANGUAGE, languages } from './languages.js';
import { loadTemplates } from './load-templates.js';
import { translateBy } from './msg.js';

/** Null when the host page shares our copy of @lit/localize and configured it first: then texts stay in English, and nothing breaks. */
export const localization = configure();
if (localization) translateBy(msg);

function configure(): ReturnType<typeof configureLocalization> | null {
  const targetLocales = languages.map((one) => one.code).filter((code) => code !== SOURCE_LANGUAGE);
  try {
    return configureLocalization({ sourceLocale: SOURCE_LANGUAGE, targetLocales, loadLocale: loadTemplates });
  } catch {
    return null;
  }
}
