import { css } from 'lit';

/** What pages and screens behind the first ones add: cards, answers, documents, dialogs. */
export const laterPageStyles = css`
  .ma-value {
    display: block;
  }
  .ma-cards {
    list-style: none;
  }
  .ma-card-issue {
    margin: var(--ma-3) var(--ma-4) 0;
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
  /* Two versions of an answer, side by side as soon as both fit. */
  .ma-row.two {
    grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
  }
  .ma-row.two dt {
    grid-column: 1 / -1;
  }
  .ma-row.two dd {
    grid-column: auto;
  }
  .ma-idle-left {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
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
  /* What is folded away on a screen can be read on paper. */
  @media print {
    .ma-more::details-content {
      content-visibility: visible;
    }
    .ma-more summary svg {
      display: none;
    }
  }
`;
