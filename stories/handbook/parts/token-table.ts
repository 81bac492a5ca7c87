import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { laterTokens } from '../../../src/ui/sheets/later-tokens.css.js';
import { tokens } from '../../../src/ui/sheets/tokens.css.js';
import { HandbookPart, definePart } from './part.js';

interface Token {
  readonly name: string;
  readonly value: string;
  readonly description: string;
}

/** All tokens as their sheets declare them; a comment there tells of all tokens up to the next one. */
const all: readonly Token[] = [tokens, laterTokens].flatMap(({ cssText }) => {
  let description = '';
  return [...cssText.matchAll(/\/\*\s*([\s\S]*?)\s*\*\/|(--ma-[\w-]+):\s*([^;]+);/g)].flatMap(
    ([, comment, name = '', value = '']): Token[] => {
      if (comment !== undefined) {
        description = comment.replace(/\s+/g, ' ');
        return [];
      }
      return [{ name, value: value.replace(/\s+/g, ' ').trim(), description }];
    },
  );
});

/** Colours as they are painted, sizes as they are written: names to set, and what each is for. */
export class TokenTable extends HandbookPart {
  static override styles: CSSResultGroup = [
    HandbookPart.styles,
    css`
      .swatch {
        inline-size: 2.5rem;
        block-size: 1.5rem;
        border: 1px solid var(--ma-border);
        border-radius: var(--ma-radius);
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<div class="ma-body part-wide" role="region" tabindex="0" aria-label="Tokens">
      <table>
        <caption>
          ${all.length} tokens. Set any of them on the tag.
        </caption>
        <thead>
          <tr>
            <th scope="col">Token</th>
            <th scope="col">What it is for</th>
            <th scope="col">Default</th>
            <th scope="col">Looks like</th>
          </tr>
        </thead>
        <tbody>
          ${all.map(
            ({ name, value, description }) =>
              html`<tr>
                <th scope="row"><code>${name}</code></th>
                <td>${description}</td>
                <td><code>${value}</code></td>
                <td>${this.#looks(name)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  protected override updated(): void {
    // No style attributes in templates: a strict policy refuses them, here as in the forms.
    for (const swatch of this.renderRoot.querySelectorAll<HTMLElement>('.swatch'))
      swatch.style.setProperty('background', `var(${swatch.dataset['token'] ?? ''})`);
  }

  #looks(name: string): unknown {
    const value = getComputedStyle(this).getPropertyValue(name).trim();
    return /^(#|rgb)/.test(value) ? html`<div class="swatch" data-token=${name} aria-hidden="true"></div>` : value;
  }
}

definePart('token-table', TokenTable);
