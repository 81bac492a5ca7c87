import { css } from 'lit';

/**
 * The root and its one column, resets (in `:where()`, so that any class wins), headings, links and focus. First child of the root:
 * `<div class="ma-body" dir lang>`. Everything is measured by the container, never by the window.
 */
export const base = css`
  :host {
    container: ma / inline-size;
    display: block;
    color: var(--ma-text);
    font-family: inherit;
    font-size: 1rem;
    line-height: 1.6;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  :where(*, *::before, *::after) {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  .ma-body {
    --ma-gap: var(--ma-5);
    font-size: var(--ma-font);
    display: flow-root;
    overflow-wrap: break-word;
    text-align: start;
  }
  .ma-body > * + *,
  .ma-body > :where(form) > * + * {
    margin-block-start: var(--ma-gap);
  }
  :where(h1, h2, h3, h4, h5, h6) {
    margin: 0;
    font-size: inherit;
    font-weight: 600;
  }
  :where(p) {
    margin: 0;
    max-inline-size: var(--ma-measure);
    text-wrap: pretty;
  }
  :where(p + p) {
    margin-block-start: var(--ma-3);
  }
  :where(ul, ol, dl, dd, fieldset, figure) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  :where(strong, b) {
    font-weight: 600;
  }
  :where(svg) {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    overflow: visible;
  }
  svg.solid {
    fill: currentColor;
    stroke: none;
  }
  .ma-num {
    font-variant-numeric: tabular-nums;
  }
  .ma-nowrap {
    white-space: nowrap;
  }
  /* Heard, not seen. */
  .ma-sr {
    position: absolute !important;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :where(a) {
    color: var(--ma-link);
    font-weight: inherit;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  :where(a):hover {
    color: var(--ma-link-hover);
    text-decoration-thickness: 2px;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--ma-focus);
    outline-offset: 2px;
  }
  a:focus-visible {
    border-radius: 2px;
  }
  /* Sticky bars of the page stand over what is brought into view. Rows of a list of choices scroll in the list, under no bar. */
  :where(:not(li)) {
    scroll-margin-block: 7rem;
  }

  .ma-h1,
  .ma-h2,
  .ma-h3 {
    margin: 0;
    color: var(--ma-text);
    font-weight: 600;
    text-wrap: balance;
    letter-spacing: -0.005em;
  }
  /* Joined scripts must not be spaced. */
  :is(.ma-body[dir='rtl'] :is(.ma-h1, .ma-h2, .ma-h3, .ma-ref), :is(.ma-h1, .ma-h2, .ma-h3, .ma-ref):dir(rtl)) {
    letter-spacing: normal;
  }
  .ma-h1 {
    font-size: var(--ma-font-h1);
    line-height: 1.25;
    max-inline-size: 40rem;
  }
  .ma-h2 {
    font-size: var(--ma-font-h2);
    line-height: 1.3;
  }
  .ma-h3 {
    font-size: var(--ma-font-h3);
    line-height: 1.4;
  }
  .ma-rule::after {
    content: '';
    display: block;
    inline-size: 3rem;
    block-size: 4px;
    margin-block-start: var(--ma-3);
    background: var(--ma-green-accent);
  }
  .ma-quiet {
    color: var(--ma-text-quiet);
  }
  .ma-small {
    font-size: var(--ma-font-small);
    line-height: 1.5;
  }
  .ma-body > .ma-section {
    margin-block-start: var(--ma-8);
  }
  .ma-section > * + * {
    margin-block-start: var(--ma-4);
  }

  /* Arrows point the reading way; checks and clocks never turn. :is() forgives browsers without :dir(). */
  :is(.ma-body[dir='rtl'] .flip, .flip:dir(rtl)) {
    transform: scaleX(-1);
  }

  /* The host page reaches its 18px body at the same moment (a window of 621px). */
  @container ma (width >= 36rem) {
    .ma-body {
      font-size: var(--ma-font-wide);
      --ma-gap: var(--ma-6);
    }
    .ma-h1 {
      font-size: var(--ma-font-h1-wide);
      line-height: 1.2;
    }
    .ma-h2 {
      font-size: var(--ma-font-h2-wide);
    }
    .ma-h3 {
      font-size: var(--ma-font-h3-wide);
    }
  }
  /* Text at 200 % on a small phone: every rem goes back to the words. */
  @container ma (width < 13rem) {
    .ma-h1 {
      font-size: var(--ma-font-h2);
    }
    .ma-h2 {
      font-size: var(--ma-font-h3);
    }
    .ma-body {
      overflow-wrap: anywhere;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
      scroll-behavior: auto !important;
    }
  }
  @media (forced-colors: active) {
    .ma-rule::after {
      forced-color-adjust: none;
      background: CanvasText;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
  .print-only {
    display: none;
  }
  @media print {
    .ma-body {
      font-size: 11pt;
    }
    .no-print,
    button.ma-btn {
      display: none !important;
    }
    :is(.ma-h1, .ma-h2, .ma-h3) {
      break-after: avoid;
    }
    .print-only {
      display: block !important;
    }
    a {
      color: #000;
      text-decoration: none;
    }
  }
`;
