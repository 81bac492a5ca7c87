import { isKnownTag } from '../known-tag.js';

/** What makes one tag that is a form or a tracker itself. */
export interface PresetParts {
  readonly tag: string;
  /** The class that does the work. */
  readonly element: new () => HTMLElement & { connectedCallback(): void };
  /** The attribute that names the form or the tracker. */
  readonly preset: { readonly attribute: string; readonly id: string };
  /** `import.meta.url` of the tag's own script: the service is looked for beside it. */
  readonly scriptUrl: string;
  readonly version: string;
}

/**
 * Defines a tag that stands in the page itself and knows its form or tracker. Defining twice is harmless; a second version on the page is
 * told to the author and the first stays.
 */
export function definePreset({ tag, element, preset, scriptUrl, version }: PresetParts): void {
  if (isKnownTag(tag, version)) return;
  const given = { [preset.attribute]: preset.id, endpoint: new URL('../api', scriptUrl).href };

  class Preset extends element {
    static readonly version = version;

    override connectedCallback(): void {
      for (const [name, value] of Object.entries(given))
        if (!this.hasAttribute(name) && !this.hasAttribute(`data-${name}`)) this.setAttribute(name, value);
      super.connectedCallback();
    }
  }

  customElements.define(tag, Preset);
}
