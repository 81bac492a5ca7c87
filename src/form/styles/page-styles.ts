import { css } from 'lit';

/** What pages and screens add to the sheets of src/ui: rhythm inside of a page, prose, notes, dialogs. */
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
  .ma-bullets {
    padding-inline-start: 1.5em;
    max-inline-size: var(--ma-measure);
  }
  .ma-bullets > li + li {
    margin-block-start: var(--ma-2);
  }
  .ma-value {
    display: block;
  }
  .ma-cards {
    list-style: none;
  }
  .ma-card-issue {
    margin: var(--ma-3) var(--ma-4) 0;
  }
  .ma-summary-line {
    color: var(--ma-error);
    font-weight: 600;
    padding-block: var(--ma-2);
  }
  .ma-links {
    list-style: none;
  }
  .ma-links a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--ma-target);
    font-weight: 500;
  }
  .ma-removed dd {
    color: var(--ma-text-quiet);
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
    font-size: 0.9375rem;
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
    background: rgb(10 43 72 / 60%);
  }
  .ma-dialog > * + * {
    margin-block-start: var(--ma-4);
  }
  .ma-idle-left {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .ma-add-file {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ma-3) var(--ma-4);
  }
  .ma-add-file > p {
    flex: 1 0 100%;
  }
  .ma-file-chooser {
    position: relative;
  }
  .ma-files-title {
    margin-block-end: var(--ma-3);
  }
  section > .ma-group-head + * {
    margin-block-start: 0;
  }
  section > p + dl {
    margin-block-start: var(--ma-2);
  }
  .ma-row-head {
    padding-block: var(--ma-4) var(--ma-1);
  }
  .ma-file-input {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    opacity: 0;
  }
  .ma-file-input:focus-visible + label {
    outline: 2px solid var(--ma-focus);
    outline-offset: 2px;
  }
`;
