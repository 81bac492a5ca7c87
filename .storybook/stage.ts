import type { Decorator } from '@storybook/web-components-vite';
import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { LanguageController, direction, language, languages, setLanguage } from '../src/text/index.js';
import { SchemeController } from '../src/ui/scheme.js';
import { hostPage, showHost } from './host-page.js';
import { stageStyles } from './stage-styles.js';

/** What the toolbar says. */
interface Toolbar {
  readonly locale: string;
  readonly direction: string;
  readonly width: string;
  readonly host: string;
  readonly scheme: string;
}

/** Codes and names for the toolbar, from the text floor's own list. */
export const languageChoices = languages.map(({ code, name }) => ({ value: code, title: name }));

/** Puts a story on the stage in the toolbar's language, direction, width and page. `parameters: { stage: false }` for what brings its own root. */
export const stage: Decorator = (story, { globals, parameters, viewMode }) => {
  const toolbar = globals as unknown as Toolbar;
  // Of the page too: a form that is told no language takes the page's, and would turn the story back to English.
  document.documentElement.lang = toolbar.locale;
  void setLanguage(toolbar.locale);
  const isOnPage = toolbar.host === 'on' && viewMode === 'story';
  showHost(isOnPage);
  document.documentElement.classList.toggle('stage-dark', toolbar.scheme === 'dark');
  const content =
    parameters['stage'] === false
      ? html`<story-column .toolbar=${toolbar}>${story()}</story-column>`
      : html`<story-stage .story=${story()} .toolbar=${toolbar}></story-stage>`;
  return isOnPage ? hostPage(content) : content;
};

/** The column of a page with the one root that fields live in: what a form gives them, without a form. */
class StoryStage extends LitElement {
  static override styles: CSSResultGroup = stageStyles;
  static override properties = {
    story: { attribute: false },
    toolbar: { attribute: false },
    scheme: { reflect: true },
  };

  declare story: unknown;
  declare toolbar: Toolbar;
  declare scheme: string;

  constructor() {
    super();
    this.scheme = '';
    new LanguageController(this);
    new SchemeController(this);
  }

  protected override willUpdate(): void {
    this.scheme = this.toolbar.scheme;
    setWidth(this, this.toolbar.width);
  }

  protected override render(): TemplateResult {
    const written = this.toolbar.direction === 'language' ? direction() : this.toolbar.direction;
    return html`<div class="ma-body" lang=${language()} dir=${written}>${this.story}</div>`;
  }
}

/** Only the column, for a tag with a root of its own. */
class StoryColumn extends HTMLElement {
  #screens: MutationObserver | undefined;

  set toolbar(toolbar: Toolbar) {
    setWidth(this, toolbar.width);
    // The story is put in behind this.
    queueMicrotask(() => this.#dress(toolbar));
  }

  #dress({ direction: written, scheme }: Toolbar): void {
    const tag = this.querySelector<LitElement>(':scope > *');
    if (!tag) return;
    if (tag.getAttribute('scheme') !== scheme && (scheme || tag.hasAttribute('scheme')))
      tag.setAttribute('scheme', scheme);
    void this.#turn(tag, written);
  }

  /** A form writes in the direction of its language; to look at a layout from the other side, its column is turned by hand: each screen anew. */
  async #turn(tag: LitElement, written: string): Promise<void> {
    await tag.updateComplete;
    this.#screens?.disconnect();
    const turnScreen = (): void => {
      const body = tag.shadowRoot?.querySelector<HTMLElement>('.ma-body');
      if (body) body.dir = written === 'language' ? direction() : written;
    };
    turnScreen();
    if (written === 'language' || !tag.shadowRoot) return;
    this.#screens = new MutationObserver(turnScreen);
    this.#screens.observe(tag.shadowRoot, { childList: true, subtree: true });
  }
}

/** The column's width is the embed's, not the window's: forms answer to their container. */
function setWidth(column: HTMLElement, width: string): void {
  column.style.setProperty('display', 'block');
  column.style.setProperty('max-inline-size', width === 'full' ? 'none' : `${width}px`);
}

if (!customElements.get('story-stage')) {
  customElements.define('story-stage', StoryStage);
  customElements.define('story-column', StoryColumn);
}
