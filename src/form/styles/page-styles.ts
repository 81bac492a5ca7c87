import { css } from 'lit';

/** What pages and screens add to the sheets of src/ui: rhythm inside of a page, prose, facts. */
export const pageStyles = css`
  /* Headings have no margin of their own: the column gives the rhythm, and what belongs to a heading stands close to it. */
  .ma-body > form > * + *,
  .ma-body > * + .ma-h1,
  .ma-body > * + .ma-h2 {
    margin-block-start: var(--ma-gap);
  }
  .ma-body > form > .ma-h1 + p,
  .ma-body > .ma-h1 + p {
    margin-block-start: var(--ma-3);
  }
  .ma-body > form > p + p {
    margin-block-start: var(--ma-3);
  }
  .ma-body > form > .ma-h2 + :is(p, ol, ul) {
    margin-block-start: var(--ma-4);
  }
  .ma-body > form > * + .ma-rule {
    margin-block-start: var(--ma-8);
  }
  .ma-body > form > .ma-progress {
    margin-block-start: var(--ma-2);
  }
  .ma-body > form > .ma-actions,
  .ma-body > .ma-actions {
    margin-block-start: var(--ma-6);
  }
  .ma-prose > * + *,
  .ma-notes > * + * {
    margin-block-start: var(--ma-4);
  }
  .ma-prose > * + .ma-h2 {
    margin-block-start: var(--ma-6);
  }
  .ma-lede {
    margin-block-start: var(--ma-3);
  }
  /* A link that is no part of a sentence is a target like a button. */
  .ma-alone > a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--ma-target);
    font-weight: 500;
  }
  .ma-body > form > .ma-alone + .ma-alone,
  .ma-prose > .ma-alone + .ma-alone {
    margin-block-start: 0;
  }
  .ma-bullets {
    padding-inline-start: 1.5em;
    max-inline-size: var(--ma-measure);
  }
  .ma-bullets > li + li {
    margin-block-start: var(--ma-2);
  }
  .ma-summary-line {
    color: var(--ma-error);
    font-weight: 600;
    padding-block: var(--ma-2);
  }
  .ma-facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ma-3) var(--ma-7);
  }
  .ma-facts > div {
    min-inline-size: 0;
  }
  .ma-facts dt {
    color: var(--ma-text-quiet);
    font-size: var(--ma-font-small);
    line-height: 1.5;
  }
  .ma-facts dd {
    font-weight: 600;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .ma-saved-offline,
  .ma-saved-retrying,
  .ma-saved-refused,
  .ma-saved-conflict {
    color: var(--ma-error);
    font-weight: 600;
  }
  .ma-saved-offline svg,
  .ma-saved-retrying svg,
  .ma-saved-refused svg {
    color: inherit;
  }
  .ma-code-acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ma-2) var(--ma-5);
    align-items: center;
  }
`;
