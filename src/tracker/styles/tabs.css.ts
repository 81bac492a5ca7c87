import { css } from 'lit';

/** Tabs of a status page. The chosen one has a bar and its words stand out: never the colour alone. */
export const tabs = css`
  .ma-tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ma-2);
    border-block-end: 1px solid var(--ma-grey-line);
  }
  .ma-tab {
    min-block-size: var(--ma-target);
    padding: var(--ma-2) var(--ma-4);
    border: 0;
    background: none;
    color: var(--ma-primary);
    font: inherit;
    font-size: var(--ma-font);
    line-height: 1.4;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .ma-tab:hover {
    background: var(--ma-primary-wash);
  }
  .ma-tab[aria-selected='true'] {
    color: var(--ma-text);
    font-weight: 600;
    box-shadow: inset 0 -4px 0 var(--ma-primary);
  }
  .ma-tab-panel > * + * {
    margin-block-start: var(--ma-gap);
  }
  .ma-tab-panel > * + .ma-status-section {
    margin-block-start: var(--ma-8);
  }
  @media (forced-colors: active) {
    .ma-tab {
      forced-color-adjust: none;
      border: 1px solid ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
    .ma-tab[aria-selected='true'] {
      background: Highlight;
      color: HighlightText;
      box-shadow: none;
    }
  }
  @media print {
    .ma-tabs {
      display: none !important;
    }
    .ma-tab-panel[hidden] {
      display: block !important;
      margin-block-start: var(--ma-8);
    }
  }
`;
