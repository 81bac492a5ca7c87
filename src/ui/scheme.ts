import type { LitElement, ReactiveController } from 'lit';

/** Adopts the dark set in an element's root once its author asked for it; nobody else loads it. */
export class SchemeController implements ReactiveController {
  #sheet: CSSStyleSheet | undefined;
  #scheme = '';

  constructor(private readonly host: LitElement & { readonly scheme: string }) {
    host.addController(this);
  }

  hostUpdated(): void {
    const { scheme, renderRoot } = this.host;
    if (scheme !== this.#scheme) {
      this.#scheme = scheme;
      void this.#load(scheme);
    }
    const root = renderRoot as ShadowRoot;
    // The element may have adopted other sheets meanwhile.
    if (this.#sheet && !root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets.push(this.#sheet);
  }

  async #load(scheme: string): Promise<void> {
    const root = this.host.renderRoot as ShadowRoot;
    const before = this.#sheet;
    this.#sheet = undefined;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== before);
    if (scheme !== 'dark' && scheme !== 'auto') return;
    const { dark, darkWhenSystem } = await import('./sheets/dark.css.js');
    if (scheme !== this.#scheme) return;
    this.#sheet = (scheme === 'dark' ? dark : darkWhenSystem).styleSheet;
    this.host.requestUpdate();
  }
}
