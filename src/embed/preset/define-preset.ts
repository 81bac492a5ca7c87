import { isKnownTag } from '../known-tag.js';

/** What makes one tag that is a form or a tracker itself. */
export interface PresetParts {
  readonly tag: string;
  /** The class that does the work. */
  readonly element: new () => HTMLElement & { connectedCallback(): void };
  /** The attribute that names the form or the tracker. */
  readonly preset: { readonly attribute: string; readonly id: string };
  readonly version: string;
}

/** Who sends what is filled in. */
type Sender =
  /** `import.meta.url` of the tag's own script: the service is looked for beside it. */
  | { readonly scriptUrl: string; readonly sentBy?: undefined }
  /** A script of the page. */
  | { readonly sentBy: 'page' };

/**
 * Defines a tag that stands in the page itself and knows its form or tracker. Defining twice is harmless; a second version on the page is
 * told to the author and the first stays.
 */
export function definePreset({ tag, element, preset, version, ...sender }: PresetParts & Sender): void {
  if (isKnownTag(tag, version)) return;
  const given: Readonly<Record<string, string>> = {
    [preset.attribute]: preset.id,
    ...(sender.sentBy !== 'page' && { endpoint: new URL('../api', sender.scriptUrl).href }),
  };

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
