import type { Decorator } from '@storybook/web-components-vite';
import { LitElement, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { LanguageController, direction, language, languages, setLanguage } from '../src/text/index.js';
import { styles } from '../src/ui/styles.js';

/** The column of a Mass.gov page with the one root that fields live in: what a form gives them, without a form. */
class StoryStage extends LitElement {
  static override styles: CSSResultGroup = [...styles];
  static override properties = { story: { attribute: false }, direction: {}, width: {} };

  declare story: unknown;
  declare direction: string;
  declare width: string;

  constructor() {
    super();
    new LanguageController(this);
  }

  protected override willUpdate(): void {
    // The column's width is the embed's, not the window's: forms answer to their container.
    this.style.setProperty('display', 'block');
    this.style.setProperty('max-inline-size', this.width === 'full' ? 'none' : `${this.width}px`);
    this.style.setProperty('margin-inline', '0');
  }

  protected override render(): TemplateResult {
    const written = this.direction === 'language' ? direction() : this.direction;
    return html`<div class="ma-body" lang=${language()} dir=${written}>${this.story}</div>`;
  }
}
if (!customElements.get('story-stage')) customElements.define('story-stage', StoryStage);

/** Codes and names for the toolbar, from the text floor's own list. */
export const languageChoices = languages.map(({ code, name }) => ({ value: code, title: name }));

/** Puts a story on the stage in the toolbar's language, direction and width. `parameters: { stage: false }` for what brings its own root. */
export const stage: Decorator = (story, { globals, parameters }) => {
  const { locale, direction: written, width } = globals as { locale: string; direction: string; width: string };
  void setLanguage(locale);
  if (parameters['stage'] === false) {
    return html`<story-column .width=${width}>${story()}</story-column>`;
  }
  return html`<story-stage .story=${story()} .direction=${written} .width=${width}></story-stage>`;
};

/** Only the column, for a tag with a root of its own. */
class StoryColumn extends HTMLElement {
  set width(width: string) {
    this.style.setProperty('display', 'block');
    this.style.setProperty('max-inline-size', width === 'full' ? 'none' : `${width}px`);
  }
}
if (!customElements.get('story-column')) customElements.define('story-column', StoryColumn);
