import { languageFor } from '../../text/language/languages.js';
import { placerTexts } from './placer-texts.js';

/** What the tag may have to say. */
export type PlacerWord = 'loading' | 'slow' | 'failed';

/** Words with the language and the direction that they are in. */
export interface Said {
  readonly words: string;
  readonly lang: string;
  readonly dir: string;
}

/**
 * The words in a language, or in English where there are none or they cannot be had. They come from the file that stands beside the tag's own
 * script, and only when there is something to say.
 */
export async function placerWords(word: PlacerWord, tag: string | undefined, scriptUrl: string): Promise<Said> {
  const key = `ui.placer.${word}` as const;
  const language = languageFor(tag ?? 'en');
  if (language && language.code !== 'en') {
    const file = new URL(`../locales/${language.code}/placer.js`, scriptUrl).href;
    const locale = (await import(file).catch(() => undefined)) as
      { readonly templates?: Readonly<Record<string, string>> } | undefined;
    const translated = locale?.templates?.[key];
    if (translated) return { words: translated, lang: language.code, dir: language.direction };
  }
  return { words: placerTexts[key](), lang: 'en', dir: 'ltr' };
}
