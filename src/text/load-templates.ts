import type { LocaleModule } from '@lit/localize';

/** Imports a language's texts. One literal import a language, so that bundlers make a chunk of each and load none before it is asked for. */
export function loadTemplates(code: string): Promise<LocaleModule> {
  switch (code) {
    case 'es':
      return import('../generated/locales/es.js');
    case 'ar':
      return import('./sample-ar.js');
    default:
      return Promise.reject(new RangeError(`no texts for language ${code}`));
  }
}
