import { css } from 'lit';

/** A dialog above everything. */
export const dialog = css`
  .ma-dialog {
    inline-size: min(32rem, calc(100% - 2rem));
    max-block-size: calc(100% - 2rem);
    padding: var(--ma-5);
    border: 2px solid var(--ma-primary);
    border-radius: var(--ma-radius-lg);
    background: var(--ma-surface);
    color: var(--ma-text);
    overflow: auto;
  }
  .ma-dialog::backdrop {
    /* Older browsers hand no tokens to a backdrop. */
    background: var(--ma-veil, rgb(10 43 72 / 60%));
  }
  .ma-dialog > * + * {
    margin-block-start: var(--ma-4);
  }
`;
