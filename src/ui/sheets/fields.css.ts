import { css } from 'lit';

/** What stands around a control: label, legend, hint, error, notes, help. */
export const fields = css`
  [data-ma-field],
  .ma-field {
    display: block;
  }
  .ma-questions > * + * {
    margin-block-start: var(--ma-6);
  }
  /* One error of several has no gap of a paragraph. */
  .ma-errors {
    margin: 0 0 var(--ma-3);
  }
  .ma-field.has-error {
    padding-inline-start: var(--ma-4);
    border-inline-start: 4px solid var(--ma-error);
  }
  .ma-label,
  .ma-legend {
    display: block;
    padding: 0;
    margin: 0 0 var(--ma-1);
    font-weight: 500;
    line-height: 1.4;
    color: var(--ma-text);
    max-inline-size: var(--ma-measure);
  }
  /* A floated legend lets the error rule run the full height. */
  .ma-legend {
    font-weight: 600;
    float: inline-start;
    inline-size: 100%;
  }
  .ma-legend + * {
    clear: both;
  }
  .ma-legend:has(> .ma-h1) {
    max-inline-size: 40rem;
    margin-block-end: var(--ma-3);
  }
  /* A box has an edge of its own to keep clear of. */
  .ma-legend:has(+ .ma-choices) {
    margin-block-end: var(--ma-2);
  }
  .ma-legend:has(> .ma-h1):has(+ .ma-choices) {
    margin-block-end: var(--ma-4);
  }
  .ma-h1 + .ma-hint,
  .ma-h1 + .ma-errors {
    margin-block-start: var(--ma-3);
  }
  .ma-optional {
    color: var(--ma-text-quiet);
    font-weight: 400;
  }
  .ma-h1 .ma-optional {
    font-size: var(--ma-font);
    letter-spacing: normal;
  }
  .ma-hint {
    display: block;
    margin: 0 0 var(--ma-3);
    color: var(--ma-text-quiet);
    line-height: 1.5;
    max-inline-size: var(--ma-measure);
    text-wrap: pretty;
  }
  .ma-error {
    display: flex;
    gap: var(--ma-2);
    align-items: flex-start;
    margin: 0;
    color: var(--ma-error);
    font-weight: 600;
    line-height: 1.45;
    max-inline-size: var(--ma-measure);
  }
  .ma-error > span {
    min-inline-size: 0;
  }
  .ma-error svg {
    margin-block-start: 0.1em;
  }
  .ma-field > .ma-more,
  .ma-field > .ma-notes,
  .ma-field > .ma-note {
    margin-block-start: var(--ma-4);
  }
  .ma-held,
  .ma-count {
    margin-block-start: var(--ma-2);
    color: var(--ma-text-quiet);
    font-size: var(--ma-font-small);
    line-height: 1.5;
  }
  .ma-notes {
    color: var(--ma-text-quiet);
    font-size: var(--ma-font-small);
    line-height: 1.5;
  }

  @container ma (width < 13rem) {
    .ma-field.has-error {
      padding-inline-start: var(--ma-2);
    }
  }
  @media (forced-colors: active) {
    .ma-field.has-error {
      border-inline-start-color: CanvasText;
    }
  }
`;
