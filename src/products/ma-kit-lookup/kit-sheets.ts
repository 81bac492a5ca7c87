import { type CSSResult, css } from 'lit';
import { trackerSheets } from '../../tracker/styles/tracker-sheets.js';
import { choices } from '../../ui/sheets/choices.css.js';
import { dialog } from '../../ui/sheets/dialog.css.js';

const kit = css`
  /* It stays in sight: a frame, which is as long as its content, is told where that is. */
  .ma-exit {
    position: sticky;
    inset-block-start: var(--ma-in-sight, 0px);
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    gap: var(--ma-2) var(--ma-4);
    align-items: center;
    padding-block: var(--ma-2);
    background: var(--ma-surface);
    border-block-end: 1px solid var(--ma-hairline);
  }
  .ma-exit-btn {
    border-color: var(--ma-text);
    background: var(--ma-text);
    color: var(--ma-surface);
  }
  .ma-exit-btn:is(:hover, :active) {
    border-color: var(--ma-primary-press);
    background: var(--ma-primary-press);
    color: var(--ma-on-primary);
  }
  .ma-exit-how {
    color: var(--ma-text-quiet);
    font-size: var(--ma-font-small);
    line-height: 1.5;
  }
  .ma-exit + * {
    margin-block-start: var(--ma-gap);
  }
  /* Dots in place of letters, without the box that a browser would offer to keep. */
  .is-hidden {
    -webkit-text-security: disc;
  }
  legend + .ma-choices {
    margin-block-start: var(--ma-2);
  }
  form > .ma-actions {
    margin-block-start: var(--ma-5);
  }
`;

/** All sheets of the lookup, in order: later ones win. */
export const kitSheets: readonly CSSResult[] = [...trackerSheets, choices, dialog, kit];
