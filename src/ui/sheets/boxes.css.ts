import { css } from 'lit';

/** The native box of one line of text, and its widths. */
export const boxes = css`
  .ma-input {
    display: block;
    inline-size: 100%;
    max-inline-size: 30rem;
    min-block-size: var(--ma-control);
    padding: 0.5rem 0.75rem;
    margin: 0;
    color: var(--ma-text);
    background: var(--ma-input-surface);
    border: 2px solid var(--ma-input-line);
    border-radius: var(--ma-radius);
    font: inherit;
    font-size: max(1rem, 1em);
    line-height: 1.4;
    box-shadow: none;
    appearance: none;
  }
  .ma-h1 ~ .ma-input {
    margin-block-start: var(--ma-3);
  }
  .ma-h1 ~ :is(.ma-hint, .ma-errors) ~ :is(.ma-input, .ma-affix, .ma-select) {
    margin-block-start: 0;
  }
  .ma-input:hover {
    border-color: var(--ma-input-line-hover);
  }
  .ma-input:focus-visible {
    border-color: var(--ma-input-line-focus);
  }
  .ma-input[aria-invalid='true'] {
    border-color: var(--ma-input-line-error);
    border-width: 3px;
    padding-inline: calc(0.75rem - 1px);
  }
  /* Numbers read left to right but start at the field's own edge. */
  :is(.ma-body[dir='rtl'] .ma-input[dir='ltr'], :dir(rtl) > .ma-input[dir='ltr']) {
    text-align: right;
  }
  .ma-w2 {
    inline-size: 4.25rem;
  }
  .ma-w4 {
    inline-size: 6.25rem;
  }
  .ma-w10 {
    inline-size: 14rem;
  }
  .ma-w20 {
    inline-size: 22rem;
  }
  .ma-w2,
  .ma-w4,
  .ma-w10,
  .ma-w20 {
    max-inline-size: 100%;
  }
  @container ma (width < 20rem) {
    .ma-w2 {
      inline-size: 3.75rem;
    }
    .ma-w4 {
      inline-size: 5.25rem;
    }
  }
`;
