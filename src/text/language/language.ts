import type { Language } from './languages.js';
import { onCatalog } from '../catalog.js';
import { SOURCE_LANGUAGE, languageFor, languages } from './languages.js';
import type * as Localization from './localization.js';

/** What swaps sentences; English needs none of it, so it comes with the first other language. */
let library: typeof Localization | undefined;
let turns = 0;
/** Settles when nothing more is on its way: whether everything registered is there in the language in force. */
let pending: Promise<boolean> = Promise.resolve(true);

/** Told on `window` when sentences came for the language in force; a change of the language itself is told by the library's own event. */
export const TEXTS_EVENT = 'ma-texts';

/**
 * Changes the language of all texts. Resolves to the language then in force: the one before when this one is unknown or its texts could
 * not be loaded (offline). Never rejects.
 */
export function setLanguage(tag: string): Promise<string> {
  const wanted = languageFor(tag);
  if (!wanted) return Promise.resolve(language());
  const turned = turnTo(wanted.code, ++turns);
  pending = turned.then(bringMissing);
  return turned;
}

async function turnTo(code: string, turn: number): Promise<string> {
  if (!library && code !== SOURCE_LANGUAGE) library ??= await import('./localization.js').catch(() => undefined);
  const localization = library?.localization;
  // Another language was wished for meanwhile.
  if (localization && turn === turns) {
    try {
      await localization.setLocale(code);
    } catch {
      // After a failed load the library would answer the next try with the same failure; asking for the language in force clears that.
      await localization.setLocale(localization.getLocale()).catch(() => undefined);
    }
  }
  return language();
}

/** Brings what was registered since the language was chosen. */
async function bringMissing(): Promise<boolean> {
  try {
    if (await library?.bringMissing()) window.dispatchEvent(new Event(TEXTS_EVENT));
    return true;
  } catch {
    return false;
  }
}

/**
 * Waits until all sentences that are registered are there in the language in force, so that nothing is shown half translated. False when
 * they could not be had; asked again, it tries again.
 */
export async function textsReady(): Promise<boolean> {
  let waited: typeof pending | undefined;
  while (waited !== pending) {
    waited = pending;
    if (!(await waited) && waited === pending) return (pending = bringMissing());
  }
  return true;
}

onCatalog(() => {
  if (library) pending = pending.then(bringMissing);
});

/** Code of the language in force; goes into `lang`. */
export function language(): string {
  return library?.localization?.getLocale() ?? SOURCE_LANGUAGE;
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

/** Whether the translation of a sentence was certified, so that it may stand for the English where words bind. */
export function isCertified(key: string): boolean {
  return language() === SOURCE_LANGUAGE || (library?.isCertifiedIn(language(), key) ?? false);
}
