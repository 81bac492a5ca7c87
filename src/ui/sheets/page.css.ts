import { css } from 'lit';

/** Top of a question page (Back, saved-at, progress), the error summary and the row of actions at its end. */
export const page = css`
  .ma-top {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ma-5);
    align-items: center;
    justify-content: space-between;
    max-inline-size: var(--ma-column);
  }
  .ma-back {
    display: inline-flex;
    align-items: center;
    gap: var(--ma-1);
    min-block-size: var(--ma-target);
    /* Two Chinese signs are narrower than a finger. */
    min-inline-size: var(--ma-target);
    font-weight: 500;
  }
  button.ma-back {
    padding: 0;
    border: 0;
    background: none;
    color: var(--ma-link);
    font: inherit;
    font-weight: 500;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .ma-back svg {
    margin-inline-start: -0.25em;
  }
  /* A mark that hangs out at the right makes a page of a left-to-right host scroll. */
  .ma-body[dir='rtl'] .ma-back svg {
    margin-inline-start: 0;
  }
  .ma-saved {
    display: inline-flex;
    align-items: center;
    gap: var(--ma-2);
    color: var(--ma-text-quiet);
    font-size: var(--ma-font-small);
  }
  .ma-saved svg {
    color: var(--ma-green);
  }
  .ma-progress {
    max-inline-size: var(--ma-column);
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--ma-3);
    row-gap: 0;
    padding-block-end: var(--ma-3);
    border-block-end: 1px solid var(--ma-hairline);
    font-size: var(--ma-font-small);
    line-height: 1.5;
    color: var(--ma-text-quiet);
  }
  .ma-progress b {
    color: var(--ma-primary);
  }
  .ma-top + .ma-progress {
    margin-block-start: var(--ma-2);
  }
  .ma-summary,
  .ma-secret,
  .ma-part {
    max-inline-size: var(--ma-column);
  }
  .ma-summary {
    padding: var(--ma-4);
    border: 3px solid var(--ma-error);
    border-radius: var(--ma-radius);
    background: var(--ma-error-tint);
  }
  .ma-summary :is(h1, h2, h3) {
    display: flex;
    gap: var(--ma-2);
    align-items: center;
  }
  .ma-summary :is(h1, h2, h3) svg {
    color: var(--ma-error);
    inline-size: 1.5rem;
    block-size: 1.5rem;
  }
  .ma-summary ul {
    list-style: none;
    margin-block-start: var(--ma-2);
  }
  .ma-summary li a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--ma-target);
    padding-block: var(--ma-2);
    color: var(--ma-error);
    font-weight: 600;
  }
  .ma-summary li a:hover {
    color: var(--ma-error-text);
  }
  .ma-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ma-3) var(--ma-5);
    align-items: center;
    margin-block-start: var(--ma-6);
  }
  @container ma (width >= 36rem) {
    .ma-summary {
      padding: var(--ma-5);
    }
    .ma-actions {
      margin-block-start: var(--ma-7);
    }
  }
  @container ma (width < 36rem) {
    .ma-actions > .ma-btn:not(.ma-btn-quiet) {
      flex: 1 1 100%;
    }
  }
  @container ma (width < 13rem) {
    .ma-summary {
      padding: var(--ma-2);
    }
    .ma-actions .ma-btn {
      flex: 1 1 100%;
    }
  }
  @media print {
    .ma-top,
    .ma-actions {
      display: none !important;
    }
  }
`;
