import { css } from 'lit';

/** Groups under a heading, and rows of a list among other questions. */
export const outline = css`
  .ma-section,
  .ma-list {
    max-inline-size: var(--ma-column);
  }
  .ma-questions > :is(.ma-section, .ma-list) {
    margin-block-start: var(--ma-7);
  }
  .ma-section-head {
    padding-block-end: var(--ma-2);
    margin: 0 0 var(--ma-4);
    border-block-end: 2px solid var(--ma-primary);
    overflow-wrap: anywhere;
  }
  /* Within another group: smaller, and without the heavy line, so that the eye sees what belongs to what. */
  :is(.ma-section-body, .ma-row-body) .ma-section-head {
    padding-block-end: 0;
    margin-block-end: var(--ma-3);
    border-block-end: 0;
  }
  .ma-section-head .ma-optional {
    font-size: var(--ma-font);
  }
  .ma-section-body > * + *,
  .ma-row-body > * + * {
    margin-block-start: var(--ma-5);
  }
  :is(.ma-section-body, .ma-row-body) > :is(.ma-section, .ma-list) {
    padding-inline-start: var(--ma-4);
    border-inline-start: 3px solid var(--ma-primary-line);
  }
  .ma-list > * + * {
    margin-block-start: var(--ma-4);
  }
  .ma-list > :is(.ma-hint, .ma-errors) {
    margin-block-start: calc(var(--ma-2) * -1);
  }
  .ma-not-known {
    margin-block-start: var(--ma-2);
  }
  .ma-date-more {
    margin-block-start: var(--ma-3);
  }
  .ma-file-box {
    padding-block: 0.625rem;
    block-size: auto;
  }
  .ma-chosen-file {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ma-3);
    align-items: center;
    min-block-size: var(--ma-target);
    overflow-wrap: anywhere;
  }
  .ma-row-card {
    overflow: visible;
  }
  .ma-row-body {
    padding: var(--ma-4);
  }
  .ma-row-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ma-4);
    align-items: flex-end;
  }
  .ma-row-line > [data-ma-field] {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }

  @container ma (width >= 36rem) {
    .ma-row-body {
      padding: var(--ma-5);
    }
    .ma-row-pair {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0 var(--ma-5);
      align-items: end;
    }
    .ma-row-pair > * + * {
      margin-block-start: 0;
    }
  }
  @container ma (width < 20rem) {
    .ma-row-body {
      padding: var(--ma-3);
    }
    :is(.ma-section-body, .ma-row-body) > :is(.ma-section, .ma-list) {
      padding-inline-start: var(--ma-2);
    }
  }
  @media print {
    .ma-add,
    .ma-row-line > .ma-btn {
      display: none !important;
    }
  }
`;
