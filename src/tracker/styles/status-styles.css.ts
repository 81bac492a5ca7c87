import { css } from 'lit';

/** What a status page adds to the sheets of src/ui: the panel of how things stand, tables that become lists. */
export const statusStyles = css`
  .ma-body > * + * {
    margin-block-start: var(--ma-gap);
  }
  .ma-body > .ma-status-section {
    margin-block-start: var(--ma-8);
  }
  .ma-status-section > * + * {
    margin-block-start: var(--ma-4);
  }
  .ma-status-section > * + :is(.ma-line, .ma-card, .ma-item, .ma-table) {
    margin-block-start: var(--ma-5);
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
    font-size: var(--ma-font-small);
    line-height: 1.5;
  }
  .ma-facts dd {
    font-size: var(--ma-font);
    font-weight: 600;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .ma-now {
    padding: var(--ma-5) var(--ma-4);
    border-radius: var(--ma-radius-lg);
    background: var(--ma-primary-tint);
  }
  .ma-now > * + *,
  .ma-item > * + *,
  .ma-can > li > * + * {
    margin-block-start: var(--ma-3);
  }
  .ma-now-say {
    max-inline-size: 38rem;
    font-size: 1.375rem;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .ma-late {
    display: flex;
    gap: var(--ma-2);
    align-items: baseline;
    font-weight: 600;
  }
  .ma-late svg {
    flex: none;
    align-self: center;
  }
  /* Not wider than the column even when a number that may not break is (WebKit, text at 200 %). */
  .ma-can {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--ma-3);
    padding: 0;
    margin: 0;
    list-style: none;
  }
  .ma-rule + .ma-can {
    margin-block-start: var(--ma-4);
  }
  .ma-bullets {
    padding-inline-start: 1.5em;
  }
  .ma-bullets > li + li {
    margin-block-start: var(--ma-2);
  }
  .ma-item + .ma-item {
    padding-block-start: var(--ma-4);
    border-block-start: 1px solid var(--ma-hairline);
  }
  .ma-item-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ma-2) var(--ma-4);
    align-items: center;
  }
  .ma-card-body.ma-item {
    padding-block: var(--ma-4);
  }
  .ma-table {
    inline-size: 100%;
    font-size: var(--ma-font);
    line-height: 1.5;
    border-collapse: collapse;
  }
  .ma-table :is(th, td) {
    padding: var(--ma-3) var(--ma-4);
    border-block-end: 1px solid var(--ma-hairline);
    text-align: start;
    vertical-align: top;
  }
  .ma-table thead th {
    border-block-end: 2px solid var(--ma-grey-line);
    background: var(--ma-grey-tint);
    vertical-align: bottom;
  }
  .ma-people {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--ma-4);
    padding: 0;
    margin-inline: 0;
    margin-block-end: 0;
    list-style: none;
  }
  .ma-people b {
    display: block;
  }
  .ma-people li {
    padding-block-end: var(--ma-4);
    border-block-end: 1px solid var(--ma-hairline);
  }
  .ma-tel {
    display: inline-flex;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    gap: var(--ma-2);
    align-items: center;
    min-block-size: var(--ma-target);
    font-weight: 600;
  }
  /* A table becomes a list of labelled rows; its roles are written out, so it stays a table to who hears it. */
  @container ma (width < 40rem) {
    .ma-table,
    .ma-table :is(tbody, tr, th, td) {
      display: block;
    }
    .ma-table thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .ma-table tbody tr {
      padding-block: var(--ma-4);
      border-block-end: 1px solid var(--ma-grey-line);
    }
    .ma-table tbody tr:first-child {
      border-block-start: 2px solid var(--ma-primary);
    }
    .ma-table :is(th, td) {
      padding: var(--ma-1) 0;
      border: 0;
    }
    .ma-table td {
      display: grid;
      grid-template-columns: minmax(5.5rem, 34%) minmax(0, 1fr);
      column-gap: var(--ma-3);
    }
    .ma-table td::before {
      color: var(--ma-text-quiet);
      content: attr(data-label);
    }
  }
  @container ma (width >= 36rem) {
    .ma-now {
      padding: var(--ma-6);
    }
    .ma-now-say {
      font-size: 1.625rem;
    }
  }
  @container ma (width < 17rem) {
    .ma-now {
      padding: var(--ma-3);
    }
    .ma-now-say {
      font-size: 1.125rem;
    }
    .ma-table td {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .ma-now {
      border: 2px solid CanvasText;
    }
  }
  @media print {
    .ma-print-row,
    .ma-status-door {
      display: none !important;
    }
    /* A heading over nothing but ways to act has nothing to say on paper, and what somebody began to type is nobody's to find there. */
    .ma-status-section:is(:has(> .ma-rule + .ma-actions), :has(form)) {
      display: none !important;
    }
    .ma-now,
    .ma-card {
      border: 1px solid #000 !important;
      background: none !important;
      break-inside: avoid;
    }
    .ma-table tr {
      break-inside: avoid;
    }
    /* What is folded away on a screen can be read on paper. */
    .ma-more::details-content {
      content-visibility: visible;
    }
    .ma-more summary svg {
      display: none;
    }
  }
`;
