import { LitElement, css, type CSSResultGroup } from 'lit';
import { pageStyles } from '../../../src/form/styles/page-styles.js';
import { styles } from '../../../src/ui/styles.js';

/** A small working part of a handbook page, dressed like the forms themselves. */
export abstract class HandbookPart extends LitElement {
  static override styles: CSSResultGroup = [
    ...styles,
    pageStyles,
    css`
      :host {
        margin-block: 1.5rem;
        font-family: 'Noto Sans', Helvetica, Arial, sans-serif;
      }
      .part-grid {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
        gap: var(--ma-4);
        align-items: end;
      }
      pre,
      textarea {
        font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
        font-size: 0.875rem;
        line-height: 1.55;
        tab-size: 2;
      }
      pre {
        margin: 0;
        padding: var(--ma-4);
        border: 1px solid var(--ma-primary-line);
        border-radius: var(--ma-radius);
        background: var(--ma-primary-wash);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      table {
        inline-size: 100%;
        border-collapse: collapse;
        font-size: var(--ma-font-small);
        line-height: 1.5;
      }
      caption {
        text-align: start;
        padding-block-end: var(--ma-2);
        color: var(--ma-text-quiet);
      }
      th,
      td {
        padding: var(--ma-2) var(--ma-3);
        text-align: start;
        vertical-align: top;
        border-block-end: 1px solid var(--ma-hairline);
        overflow-wrap: anywhere;
      }
      /* A table may be wider than a phone: it scrolls by itself. */
      .part-wide {
        overflow-x: auto;
      }
      thead th {
        border-block-end: 2px solid var(--ma-primary);
      }
    `,
  ];
}

/** Defines a part once, also when Storybook loads its file again. */
export function definePart(tag: string, part: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, part);
}
