/** Makes the bundler shorten what stands in it, as it does lit's. */
const css = String.raw;

/** Style of the tag around its frame. A constructed sheet: a strict `style-src` allows it, and no style attribute is written as markup. */
export function placerSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css`
    :host {
      display: block;
      box-sizing: border-box;
      font-size: 1rem;
    }
    :host([hidden]),
    [hidden] {
      display: none !important;
    }
    /* The frame page keeps 4px for focus rings at its edges; here they hang over the column, which stays as wide as the author's. */
    iframe {
      display: block;
      inline-size: calc(100% + 8px);
      margin: -4px;
      border: 0;
    }
    /* Laid out at its full width, so that it can measure itself, but neither seen nor reached before it says that it is ready. */
    iframe.waiting {
      block-size: 0 !important;
      visibility: hidden;
    }
    p {
      margin: 0;
      padding: 0.75rem 1rem;
      border: 1px solid var(--mf-c-bd, #dcdcdc);
      border-radius: 4px;
      background: var(--mf-c-primary-lightest, #e8eef4);
      color: var(--mf-c-font-base, #141414);
      line-height: 1.5;
    }
    p:empty {
      display: none;
    }
    p + slot,
    slot + p {
      margin-block-start: 1rem;
    }
    p.refused {
      border: 3px solid var(--mf-c-error, #cd0d0d);
      background: var(--mf-c-error-lightest, #fcf3f3);
    }
    @media print {
      p {
        display: none;
      }
    }
  `);
  return sheet;
}
