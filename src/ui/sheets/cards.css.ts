import { css } from 'lit';

/** Summary cards and check-your-answers: rows of things that are done, asked or said; states of a task that has begun. */
export const cards = css`
  .ma-card,
  .ma-rows,
  .ma-group-head {
    max-inline-size: var(--ma-column);
  }
  .ma-task-state.done {
    color: var(--ma-green-text);
  }
  .ma-task-note {
    flex: 0 0 auto;
    inline-size: 100%;
    color: var(--ma-text-quiet);
    font-size: var(--ma-font-small);
    line-height: 1.45;
  }
  .ma-card {
    border: 1px solid var(--ma-primary-line);
    border-radius: var(--ma-radius-lg);
    background: var(--ma-surface);
    overflow: clip;
  }
  .ma-card + .ma-card {
    margin-block-start: var(--ma-4);
  }
  .ma-card.has-error {
    border: 2px solid var(--ma-error);
  }
  .ma-card-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ma-5);
    align-items: center;
    justify-content: space-between;
    padding: var(--ma-2) var(--ma-4);
    background: var(--ma-primary-wash);
    border-block-end: 1px solid var(--ma-primary-line);
  }
  .ma-card-head .ma-h3 {
    padding-block: var(--ma-2);
  }
  .ma-card-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ma-4);
  }
  .ma-card-body {
    padding: var(--ma-2) var(--ma-4);
  }
  .ma-rows {
    display: block;
  }
  .ma-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--ma-4);
    padding-block: var(--ma-3);
    line-height: 1.5;
  }
  .ma-row + .ma-row {
    border-block-start: 1px solid var(--ma-hairline);
  }
  .ma-row dt {
    font-weight: 600;
    grid-column: 1;
  }
  .ma-row dd {
    grid-column: 1;
    overflow-wrap: anywhere;
  }
  .ma-row dd.act {
    grid-column: 2;
    grid-row: 1 / span 2;
    align-self: start;
  }
  .ma-row dd.act a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--ma-target);
    min-inline-size: var(--ma-target);
    justify-content: flex-end;
    margin-block-start: -0.625rem;
    font-weight: 500;
  }
  .ma-group-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--ma-4);
    align-items: baseline;
    padding-block-end: var(--ma-2);
    border-block-end: 2px solid var(--ma-primary);
  }
  @container ma (width >= 36rem) {
    .ma-card-head,
    .ma-card-body {
      padding-inline: var(--ma-5);
    }
    .ma-row {
      grid-template-columns: minmax(10rem, 36%) minmax(0, 1fr) auto;
    }
    .ma-row dd {
      grid-column: 2;
    }
    .ma-row dd.act {
      grid-column: 3;
      grid-row: 1;
    }
    .ma-card .ma-row {
      grid-template-columns: minmax(10rem, 36%) minmax(0, 1fr);
    }
  }
  @container ma (width < 13rem) {
    .ma-card-head,
    .ma-card-body {
      padding-inline: var(--ma-2);
    }
    .ma-row {
      grid-template-columns: minmax(0, 1fr);
    }
    .ma-row dd.act {
      grid-column: 1;
      grid-row: auto;
    }
    .ma-row dd.act a {
      margin: 0;
      justify-content: flex-start;
    }
  }
  @media print {
    .ma-card-acts,
    dd.act {
      display: none !important;
    }
    .ma-card {
      background: none !important;
      border: 1px solid #000 !important;
      break-inside: avoid;
    }
    .ma-row {
      break-inside: avoid;
    }
  }
`;
