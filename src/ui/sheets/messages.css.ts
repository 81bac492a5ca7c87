import { css } from 'lit';

/** Messages, disclosure, the tones of a tag, and buttons that end or delete. */
export const messages = css`
  .ma-btn-exit {
    background: var(--ma-exit);
    border-color: var(--ma-exit);
    color: var(--ma-on-exit);
  }
  .ma-btn-exit:hover {
    background: var(--ma-exit-hover);
    border-color: var(--ma-exit-hover);
  }
  .ma-btn-exit:active {
    background: var(--ma-exit-press);
    border-color: var(--ma-exit-press);
  }
  .ma-btn-danger {
    border-color: var(--ma-error);
    color: var(--ma-error);
  }
  .ma-btn-danger:is(:hover, :active) {
    background: var(--ma-error-tint);
    color: var(--ma-error-text);
  }
  .ma-note {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: var(--ma-3);
    padding: var(--ma-4);
    border: 1px solid var(--ma-primary-line);
    border-radius: var(--ma-radius);
    background: var(--ma-primary-wash);
    max-inline-size: var(--ma-column);
  }
  .ma-note > svg {
    color: var(--ma-primary);
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin-block-start: 0.05em;
  }
  .ma-note > div > * + * {
    margin-block-start: var(--ma-2);
  }
  .ma-note.warn {
    background: var(--ma-warn-tint);
    border-color: var(--ma-warn-line);
  }
  .ma-note.warn > svg {
    color: var(--ma-warn);
  }
  .ma-note.good {
    background: var(--ma-green-tint);
    border-color: var(--ma-green-line);
  }
  .ma-note.good > svg {
    color: var(--ma-green);
  }
  .ma-note.bad {
    background: var(--ma-error-tint);
    border-color: var(--ma-error);
  }
  .ma-note.bad > svg {
    color: var(--ma-error);
  }
  .ma-undo {
    max-inline-size: var(--ma-column);
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ma-4);
    align-items: center;
    justify-content: space-between;
    padding: var(--ma-2) var(--ma-4);
    border-radius: var(--ma-radius);
    background: var(--ma-bar);
    color: var(--ma-on-bar);
  }
  .ma-undo .ma-btn,
  .ma-undo .ma-btn:is(:hover, :active) {
    color: var(--ma-on-bar);
  }
  .ma-undo:focus-visible {
    outline-color: var(--ma-focus);
  }
  .ma-undo :focus-visible {
    outline-color: var(--ma-focus-on-dark);
  }
  .ma-more {
    max-inline-size: var(--ma-measure);
  }
  .ma-more summary {
    display: inline-flex;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    align-items: center;
    gap: var(--ma-2);
    min-block-size: var(--ma-target);
    color: var(--ma-link);
    font-weight: 500;
    cursor: pointer;
    list-style: none;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .ma-more summary::-webkit-details-marker {
    display: none;
  }
  .ma-more summary svg {
    margin-inline-start: -0.3em;
    transition: transform 0.15s var(--ma-ease);
  }
  /* A mark that hangs out at the right makes a page of a left-to-right host scroll. */
  .ma-body[dir='rtl'] .ma-more summary svg {
    margin-inline-start: 0;
  }
  .ma-more[open] summary svg {
    transform: rotate(90deg);
  }
  .ma-more > div {
    padding-block: var(--ma-1) var(--ma-2);
    padding-inline-start: var(--ma-5);
    margin-inline-start: 0.55rem;
    border-inline-start: 2px solid var(--ma-primary-line);
  }
  .ma-tag.info {
    color: var(--ma-primary);
    background: var(--ma-primary-tint);
    border-color: var(--ma-primary-line);
  }
  .ma-tag.good {
    color: var(--ma-green-text);
    background: var(--ma-green-tint);
    border-color: var(--ma-green-line);
  }
  .ma-tag.warn {
    color: var(--ma-warn-text);
    background: var(--ma-warn-tint);
    border-color: var(--ma-warn-line);
  }
  .ma-tag.bad {
    color: var(--ma-error-text);
    background: var(--ma-error-tint);
    border-color: var(--ma-error-line);
  }
  @container ma (width >= 36rem) {
    .ma-note {
      padding: var(--ma-4) var(--ma-5);
    }
  }
  @container ma (width < 13rem) {
    .ma-note {
      padding: var(--ma-2);
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .ma-undo {
      border: 2px solid CanvasText;
    }
  }
  @media print {
    .ma-undo {
      display: none !important;
    }
    .ma-note {
      background: none !important;
      border: 1px solid #000 !important;
      break-inside: avoid;
    }
  }
`;
