import { css } from 'lit';

/**
 * Boxes of many lines, select, date parts, and a box with a sign or a button at its side. Arrows and checks are
 * drawn, not loaded: the policy allows no `data:` images.
 */
export const joined = css`
  .ma-h1 ~ .ma-affix,
  .ma-h1 ~ .ma-select {
    margin-block-start: var(--ma-3);
  }
  .ma-input:is(:disabled, [readonly]) {
    background: var(--ma-input-surface-fixed);
    border-color: var(--ma-input-line-fixed);
    color: var(--ma-text);
    opacity: 1;
  }
  textarea.ma-input {
    min-block-size: 8rem;
    max-inline-size: var(--ma-measure);
    resize: vertical;
  }
  .ma-select {
    position: relative;
    display: block;
    max-inline-size: min(30rem, 100%);
  }
  .ma-select.ma-w2,
  .ma-select.ma-w4,
  .ma-select.ma-w10,
  .ma-select.ma-w20 {
    max-inline-size: 100%;
  }
  .ma-select > .ma-input {
    inline-size: 100%;
    max-inline-size: none;
    padding-inline-end: 2.5rem;
    text-overflow: ellipsis;
  }
  .ma-select > svg {
    position: absolute;
    inset-inline-end: 0.75rem;
    inset-block-start: calc(50% - 0.625rem);
    inline-size: 1.25rem;
    block-size: 1.25rem;
    color: var(--ma-text);
    pointer-events: none;
  }
  .ma-affix {
    display: flex;
    max-inline-size: min(30rem, 100%);
  }
  .ma-affix.ma-w10 {
    inline-size: 20rem;
  }
  .ma-affix .ma-input {
    flex: 1 1 auto;
    min-inline-size: 0;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .ma-affix .ma-btn {
    flex: none;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    border-inline-start-width: 0;
    border-color: var(--ma-input-line);
    min-inline-size: 5rem;
    padding-inline: var(--ma-4);
    min-block-size: var(--ma-control);
  }
  .ma-affix .ma-btn[aria-pressed='true'] {
    background: var(--ma-button);
    color: var(--ma-button-text);
  }
  .ma-affix :is(.ma-btn, .ma-input):focus-visible {
    position: relative;
    z-index: 1;
  }
  .ma-affix > .ma-sign {
    display: grid;
    place-items: center;
    flex: none;
    min-inline-size: 2.5rem;
    border: 2px solid var(--ma-input-line);
    border-inline-end-width: 0;
    border-start-start-radius: var(--ma-radius);
    border-end-start-radius: var(--ma-radius);
    background: var(--ma-surface-subtle);
    color: var(--ma-text-quiet);
  }
  .ma-affix > .ma-sign + .ma-input {
    border-radius: 0;
    border-start-end-radius: var(--ma-radius);
    border-end-end-radius: var(--ma-radius);
  }
  .ma-date {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ma-3) var(--ma-4);
  }
  .ma-date .ma-label {
    font-weight: 400;
  }
  .ma-date .ma-label:has(+ .ma-input[aria-invalid='true'], + .ma-select > [aria-invalid='true']) {
    font-weight: 600;
  }
  @container ma (width < 20rem) {
    .ma-date {
      gap: var(--ma-3);
    }
    .ma-date .ma-input {
      padding-inline: 0.625rem;
    }
    /* Under a choice there is less room: month, day and year still stay on one line, even with the rule of an error. */
    .ma-reveal .ma-date .ma-w2 {
      inline-size: 3.25rem;
    }
    .ma-reveal .ma-date .ma-w4 {
      inline-size: 4.75rem;
    }
    .ma-date .ma-select > .ma-input {
      padding-inline-end: 1.75rem;
    }
    .ma-date .ma-select > svg {
      inset-inline-end: 0.375rem;
    }
  }
  @container ma (width < 15rem) {
    .ma-affix {
      flex-wrap: wrap;
      gap: var(--ma-2);
    }
    .ma-affix > :is(.ma-input, .ma-btn) {
      flex: 1 1 100%;
      border-radius: var(--ma-radius);
      border-inline-start-width: 2px;
    }
    .ma-affix:has(> .ma-sign) {
      flex-wrap: nowrap;
      gap: 0;
    }
    .ma-affix > .ma-sign + .ma-input {
      flex: 1 1 auto;
    }
  }
  @media (forced-colors: active) {
    .ma-input:disabled {
      color: GrayText;
      border-color: GrayText;
    }
    .ma-affix .ma-btn[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
