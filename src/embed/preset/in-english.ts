import { SOURCE_LANGUAGE } from '../../text/language/languages.js';

/**
 * A form or tracker for staff. Its own words are in English only, so its buttons and errors are too: no wish for a language, by its tag, the page
 * around it or a frame's host, makes it half a translation. It says so in `lang`, or its English would be read aloud as the language of the page.
 */
export function inEnglish(element: new () => Speaking): new () => Speaking {
  return class InEnglish extends element {
    override get lang(): string {
      return SOURCE_LANGUAGE;
    }
    override set lang(_wish: string) {
      // Nothing to choose.
    }

    override connectedCallback(): void {
      this.setAttribute('lang', SOURCE_LANGUAGE);
      super.connectedCallback();
    }

    override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      super.attributeChangedCallback(name, before, after);
      if (name === 'lang' && after !== SOURCE_LANGUAGE) this.setAttribute('lang', SOURCE_LANGUAGE);
    }
  };
}

/** An element that speaks a language. */
type Speaking = HTMLElement & {
  connectedCallback(): void;
  attributeChangedCallback(name: string, before: string | null, after: string | null): void;
};
