import { css } from 'lit';

/** The table of a week. Below 15rem day names are short; below 13rem each day stacks and the boxes' labels come back. */
export const week = css`
  .ma-week {
    inline-size: 100%;
    max-inline-size: 28rem;
    margin-block-start: var(--ma-4);
    border-collapse: collapse;
  }
  .ma-week th {
    text-align: start;
    font-weight: 500;
    padding: 0;
  }
  .ma-week thead th {
    padding-block-end: var(--ma-1);
    color: var(--ma-text-quiet);
    font-weight: 600;
    font-size: var(--ma-font-small);
    /* A long word for minutes must not make the table wider than the page. */
    overflow-wrap: anywhere;
  }
  .ma-week td {
    padding-block: 0.3125rem;
    padding-inline: var(--ma-2) 0;
    inline-size: 5rem;
  }
  .ma-week thead th:not(:first-child) {
    padding-inline-start: var(--ma-2);
  }
  .ma-week tbody th {
    padding-block: 0.3125rem;
    padding-inline-end: var(--ma-1);
  }
  .ma-week .ma-input {
    padding-inline: 0.5rem;
    inline-size: 100%;
    min-inline-size: 4rem;
  }
  .ma-week .ma-select {
    inline-size: 100%;
    min-inline-size: 4rem;
  }
  .ma-week .ma-select > .ma-input {
    padding-inline-end: 1.5rem;
  }
  .ma-week .ma-select > svg {
    inset-inline-end: 0.25rem;
    inset-block-start: calc(50% - 0.5rem);
    inline-size: 1rem;
    block-size: 1rem;
  }
  .ma-week tbody tr:last-child > * {
    padding-block-end: var(--ma-4);
  }
  .ma-week tfoot th,
  .ma-week tfoot td {
    padding-block: var(--ma-4);
    font-weight: 600;
  }
  .ma-week tfoot tr > * {
    border-block-start: 2px solid var(--ma-primary);
  }
  .ma-week tfoot td {
    text-align: end;
  }
  .ma-day-s {
    display: none;
  }
  /* Where the whole name has no room the short one is seen; the whole one stays for those who listen, or the row has no name. */
  @container ma (13rem <= width < 15rem) {
    .ma-day-s {
      display: inline;
    }
    .ma-day-l {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  /* The rule of an error takes the width of the longest name. */
  @container ma (15rem <= width < 17rem) {
    .has-error .ma-day-s {
      display: inline;
    }
    .has-error .ma-day-l {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container ma (width >= 20rem) {
    .ma-week td {
      inline-size: 6.5rem;
    }
    .ma-week .ma-input {
      padding-inline-start: 0.75rem;
    }
  }
  @container ma (width >= 36rem) {
    .ma-week td {
      inline-size: 7.5rem;
    }
  }
  @container ma (width < 13rem) {
    .ma-week,
    .ma-week :is(tbody, tfoot, tr, th, td) {
      display: block;
      inline-size: auto;
    }
    .ma-week thead {
      display: none;
    }
    .ma-week tr {
      padding-block: var(--ma-2);
    }
    .ma-week td {
      padding-inline: 0;
    }
    .ma-week tfoot td {
      text-align: start;
    }
    .ma-week td[data-label]::before {
      content: attr(data-label);
      display: block;
      color: var(--ma-text-quiet);
    }
  }
`;
