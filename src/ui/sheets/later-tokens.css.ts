import { css } from 'lit';

/** Tokens that no first page needs, written as those of `tokens.css.ts`: choices, warnings, leaving, the dark bar, things under way. */
export const laterTokens = css`
  :host {
    /* Answer to choose: surface and edge; under a pointer; pressed; chosen; where it cannot be changed. */
    --ma-choice-surface: var(--ma-surface);
    --ma-choice-line: var(--ma-primary-line);
    --ma-choice-surface-hover: var(--ma-primary-wash);
    --ma-choice-line-hover: var(--ma-primary);
    --ma-choice-surface-press: var(--ma-primary-tint);
    --ma-choice-surface-on: var(--ma-primary-wash);
    --ma-choice-line-on: var(--ma-primary);
    --ma-choice-surface-fixed: var(--ma-surface-subtle);
    --ma-choice-line-fixed: var(--ma-hairline);
    /* Circle or box in it: edge, and filled when chosen; in error. */
    --ma-mark-line: var(--ma-border);
    --ma-mark-on: var(--ma-primary);
    --ma-mark-line-error: var(--ma-error);
    /* Marks of a warning. */
    --ma-warn: #7b5705;
    /* Words on the surface of a warning. */
    --ma-warn-text: #5c4100;
    /* Surface and edge of a warning. */
    --ma-warn-tint: var(--mf-c-highlight-lightest, #fef9e8);
    --ma-warn-line: #e3c04b;
    /* The button that leaves at once, also under a pointer and pressed, and its words. */
    --ma-exit: var(--mf-c-independence-cranberry, #680a1d);
    --ma-exit-hover: #4e0715;
    --ma-exit-press: #33040e;
    --ma-on-exit: #fff;
    /* The bar that offers Undo, its words, and the ring of focus on it. */
    --ma-bar: var(--ma-primary-press);
    --ma-on-bar: #fff;
    --ma-focus-on-dark: #b2dbff;
    /* How much is done, and what is left of it. */
    --ma-track-done: var(--ma-primary);
    --ma-track: #c9d5e1;
    /* What dims the page behind a dialog. */
    --ma-veil: rgb(10 43 72 / 60%);
  }
`;
