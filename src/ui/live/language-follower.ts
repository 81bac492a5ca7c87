import {
  SOURCE_LANGUAGE,
  language,
  languageFor,
  pageLanguage,
  setLanguage,
  text,
  textsReady,
  watchPageLanguage,
} from '../../text/first.js';
import type { MissingLanguage } from '../../text/language/missing-language.js';

/**
 * Keeps what stands in an element in the language that its page wishes: that of the tag, of the page around it, of the site's translation. A wish
 * for a language that we do not have is answered in that language, and English is shown.
 */
export class LanguageFollower {
  /** Nothing should be shown yet: the first language is on its way, and showing English meanwhile would be half a translation. */
  isComing = false;
  /** What to say, in its own language, to a reader whose language we do not have. */
  missing: MissingLanguage | undefined;
  #wanted: string | undefined;
  #stop: (() => void) | undefined;

  constructor(
    private readonly element: Element & { lang: string },
    private readonly changed: () => void,
    /** Says something to those who do not see it. */
    private readonly announce: (words: string) => void,
  ) {}

  connect(): void {
    this.#stop ??= watchPageLanguage(() => this.follow());
    this.follow();
  }

  disconnect(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Looks at what is wished now. `again`: also when nothing changed, because a language could not be had before. */
  follow(again = false): void {
    const wanted = this.element.lang || pageLanguage(this.element) || SOURCE_LANGUAGE;
    if (wanted === this.#wanted && !again) return;
    const isFirst = this.#wanted === undefined;
    this.#wanted = wanted;
    const code = languageFor(wanted)?.code;
    if (code === language() && !this.missing) return;
    this.isComing = isFirst;
    void this.#turn(wanted, code, isFirst);
  }

  async #turn(wanted: string, code: string | undefined, isFirst: boolean): Promise<void> {
    const before = language();
    const missing =
      code === undefined
        ? await import('../../text/language/missing-language.js').then(
            ({ missingLanguage }) => missingLanguage(wanted),
            () => undefined,
          )
        : undefined;
    if (wanted !== this.#wanted) return;
    await setLanguage(code ?? SOURCE_LANGUAGE);
    await textsReady();
    if (wanted !== this.#wanted) return;
    this.isComing = false;
    this.missing = missing;
    this.changed();
    if (!isFirst && language() !== before) this.announce(text({ key: 'ui.now-in-language' }));
  }
}
