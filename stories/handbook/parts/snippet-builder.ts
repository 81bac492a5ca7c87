/// <reference types="vite/client" />
import { html, nothing, type TemplateResult } from 'lit';
import { languages } from '../../../src/text/index.js';
import allProducts from '../../../src/generated/embed/products.json' with { type: 'json' };
import { icon } from '../../../src/ui/more-icons.js';
import library from '../../../package.json' with { type: 'json' };
import { HandbookPart, definePart } from './part.js';
import { ownForm, snippetOf, type Product, type Wishes } from './snippet.js';

// What a page of the agency's own sends is for that page's makers, not for authors.
const products = allProducts.filter((product) => !('sentBy' in product));
const built = Object.values(
  import.meta.glob<Readonly<Record<string, string>>>('../../../dist/integrity.json', {
    eager: true,
    import: 'default',
  }),
)[0];

const WAYS = [
  ['tag', 'A tag, one file, checked by its sum (best where tags are allowed)'],
  ['loader', 'A tag with the shared loader (several forms on one site)'],
  ['address', 'Only the address, for Mass.gov’s iframe component'],
  ['frame', 'A whole iframe, for a page that you write yourself'],
] as const;

/** Choose, copy, paste. */
export class SnippetBuilder extends HandbookPart {
  static override properties = { wishes: { state: true }, isCopied: { state: true } };

  declare wishes: Wishes;
  declare isCopied: boolean;

  constructor() {
    super();
    this.isCopied = false;
    this.wishes = {
      product: (products as Product[])[0] as Product,
      way: 'tag',
      language: '',
      headingLevel: '2',
      origin: 'https://forms.example.mass.gov',
      version: library.version,
      integrity: built ?? {},
    };
  }

  protected override render(): TemplateResult {
    const { product, way, language, headingLevel, origin } = this.wishes;
    const isTag = way === 'tag' || way === 'loader';
    return html`<div class="ma-body">
      <div class="part-grid">
        ${this.#choice(
          'what',
          'What to show',
          product.name,
          this.#products.map((one): [string, string] => [one.name, one.title]),
          (name) => ({ product: this.#products.find((one) => one.name === name) }),
        )}
        ${this.#choice('way', 'How', way, WAYS, (chosen) => ({ way: chosen as Wishes['way'] }))}
        ${this.#choice('language', 'Language', language, [['', 'The language of the page'], ...languages.map(({ code, name }): [string, string] => [code, name])], (chosen) => ({ language: chosen }))}
        ${
          isTag
            ? this.#choice(
                'level',
                'Level of its headings',
                headingLevel,
                [
                  ['1', '1: nothing above it'],
                  ['2', '2: the page has a title'],
                  ['3', '3: under a section heading'],
                  ['4', '4'],
                ],
                (chosen) => ({ headingLevel: chosen }),
              )
            : nothing
        }
        <div class="ma-field">
          <label class="ma-label" for="origin">Where the forms are served</label>
          <input
            class="ma-input"
            id="origin"
            spellcheck="false"
            autocomplete="off"
            .value=${origin}
            @input=${(event: Event) => this.#wish({ origin: (event.target as HTMLInputElement).value.trim().replace(/\/+$/, '') })}
          />
        </div>
      </div>
      <h2 class="ma-h3">Paste this</h2>
      <pre
        id="snippet"
        tabindex="0"
        aria-label="What to paste"
        role="region"
      ><code>${snippetOf(this.wishes)}</code></pre>
      <div class="ma-actions">
        <button class="ma-btn ma-btn-primary" type="button" @click=${() => void this.#copy()}>Copy</button>
        <span class="ma-saved" role="status">${this.isCopied ? html`${icon('check')}Copied` : nothing}</span>
      </div>
      ${this.#notes(isTag)}
    </div>`;
  }

  get #products(): readonly Product[] {
    return [...(products as Product[]), ownForm(this.wishes.origin)];
  }

  #notes(isTag: boolean): TemplateResult {
    const { product, way, integrity } = this.wishes;
    const lines = [
      ...(way === 'tag' && Object.keys(integrity).length > 0
        ? [
            'The long sum after “integrity” makes browsers refuse the file when one letter of it was changed on its way.',
          ]
        : []),
      ...(way === 'tag' && Object.keys(integrity).length === 0
        ? ['Sums of files are not known here, because nothing was built. Run “npm run build” and open this page again.']
        : []),
      ...(way === 'loader'
        ? ['The loader fetches only what the page uses. Its sum would not cover what it fetches, so none is given.']
        : []),
      ...(isTag && product.sensitive
        ? [
            'This one is sensitive: its tag puts it into a frame by itself, so that no script of the page can read what people type.',
          ]
        : []),
      ...(isTag && product.attributes
        ? [
            'Put your own file names after “schema-src” and “layout-src”, and the form’s name after “form”. Leave “layout-src” out when you have no layout.',
          ]
        : []),
      ...(isTag ? ['Keep the words between the tags. People see them while it loads, and when it cannot.'] : []),
      ...(isTag ? ['Always write the closing tag.'] : []),
      ...(way === 'address' ? ['In the component, choose the height “dynamic”. Then it is as tall as its page.'] : []),
    ];
    return html`<ul class="ma-bullets">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`;
  }

  #choice(
    id: string,
    label: string,
    value: string,
    options: ReadonlyArray<readonly [string, string]>,
    wish: (chosen: string) => Partial<Wishes>,
  ): TemplateResult {
    return html`<div class="ma-field">
      <label class="ma-label" for=${id}>${label}</label>
      <span class="ma-select"
        ><select
          class="ma-input"
          id=${id}
          @change=${(event: Event) => this.#wish(wish((event.target as HTMLSelectElement).value))}
        >
          ${options.map(([key, words]) => html`<option value=${key} ?selected=${key === value}>${words}</option>`)}</select
        >${icon('down')}</span
      >
    </div>`;
  }

  #wish(change: Partial<Wishes>): void {
    const wishes = { ...this.wishes, ...change };
    // An own form sends its answers to where the forms are served, which may just have been changed.
    this.wishes = wishes.product.attributes ? { ...wishes, product: ownForm(wishes.origin) } : wishes;
    this.isCopied = false;
  }

  async #copy(): Promise<void> {
    await navigator.clipboard.writeText(snippetOf(this.wishes));
    this.isCopied = true;
  }
}

definePart('snippet-builder', SnippetBuilder);
