import { css } from 'lit';

/** The line of steps of a status page: what came to pass and what is likely to come, each with its mark. */
export const timeline = css`
  .ma-line {
    max-inline-size: var(--ma-column);
    padding: 0;
    margin: 0;
    list-style: none;
  }
  .ma-ev {
    position: relative;
    isolation: isolate;
    display: grid;
    grid-template-columns: 2rem minmax(0, 1fr);
    column-gap: var(--ma-4);
    padding-block-end: var(--ma-6);
    line-height: 1.5;
  }
  .ma-ev:last-child {
    padding-block-end: 0;
  }
  /* The line between the marks; of the mark and not of the row, so that no tool takes it for the ground of the row's words. */
  .ma-dot::before {
    position: absolute;
    z-index: -1;
    inset-block: 0;
    inset-inline-start: calc(1rem - 1.5px);
    inline-size: 3px;
    background: var(--ma-green-accent);
    content: '';
  }
  .ma-ev:first-child .ma-dot::before {
    inset-block-start: 1rem;
  }
  .ma-ev:last-child .ma-dot::before {
    inset-block-end: calc(100% - 1rem);
  }
  /* Nothing is sure of what lies ahead: its line is broken. */
  .ma-ev.is-next .ma-dot::before {
    background: repeating-linear-gradient(to bottom, var(--ma-border) 0 5px, transparent 5px 10px);
  }
  .ma-dot {
    display: grid;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    border-radius: 50%;
    background: var(--ma-green);
    color: var(--ma-on-primary);
    outline: 4px solid var(--ma-surface);
  }
  .ma-dot svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    stroke-width: 3;
  }
  .ma-ev.is-now .ma-dot {
    background: var(--ma-primary);
  }
  .ma-ev.is-now .ma-dot::after {
    inline-size: 0.75rem;
    block-size: 0.75rem;
    border-radius: 50%;
    background: var(--ma-on-primary);
    content: '';
  }
  .ma-ev.is-next .ma-dot {
    border: 2px dashed var(--ma-border);
    background: var(--ma-surface);
  }
  .ma-ev-when {
    color: var(--ma-text-quiet);
    font-size: var(--ma-font-small);
  }
  .ma-ev-when b {
    color: var(--ma-text);
  }
  .ma-ev.is-now .ma-ev-when b {
    color: var(--ma-primary);
  }
  .ma-ev > div > * + p {
    margin-block-start: var(--ma-1);
  }
  @container ma (width < 17rem) {
    .ma-ev {
      column-gap: var(--ma-2);
    }
  }
  @media (forced-colors: active) {
    .ma-dot {
      border: 2px solid CanvasText;
      /* The gap around the mark, not one more ring. */
      outline-color: Canvas;
      forced-color-adjust: auto;
    }
    .ma-dot::before,
    .ma-ev.is-now .ma-dot::after {
      background: CanvasText;
    }
  }
  @media print {
    .ma-ev {
      break-inside: avoid;
    }
    /* Printers leave grounds out, and lines that are edges in. */
    .ma-dot {
      border: 2px solid #000;
      background: none !important;
      color: #000;
    }
    .ma-dot::before {
      border-inline-start: 2px solid #000;
      background: none !important;
    }
  }
`;
