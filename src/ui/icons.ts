import { type SVGTemplateResult, type TemplateResult, html, svg } from 'lit';

/**
 * The few marks of the first pages (`more-icons.ts` has the others); drawn on a 20 × 20 grid with the colour of the text around them.
 * Tags are closed in full: the template minifier drops the slash of `<path/>`, and the next shape would end up inside it, unseen.
 */
const DRAWINGS = {
  alert: svg`<circle cx="10" cy="10" r="8.25"></circle><path d="M10 5.5v5"></path><path d="M10 14v.01"></path>`,
  back: svg`<path d="m12 4.5-5.5 5.5 5.5 5.5"></path>`,
  check: svg`<path d="m4 10.5 4 4 8-9"></path>`,
  info: svg`<circle cx="10" cy="10" r="8.25"></circle><path d="M10 9.5v5"></path><path d="M10 6v.01"></path>`,
  lock: svg`<rect x="4" y="9" width="12" height="8.5" rx="1"></rect><path d="M6.75 9V6.25a3.25 3.25 0 0 1 6.5 0V9"></path>`,
  next: svg`<path d="m8 4.5 5.5 5.5L8 15.5"></path>`,
  print: svg`<path d="M5.5 8V2.5h9V8"></path><path d="M5.5 14.5H3a.75.75 0 0 1-.75-.75V8.75A.75.75 0 0 1 3 8h14a.75.75 0 0 1 .75.75v5a.75.75 0 0 1-.75.75h-2.5"></path><path d="M5.5 12h9v5.5h-9Z"></path>`,
  warning: svg`<path d="M10 2.5 18.25 17H1.75Z"></path><path d="M10 8v4"></path><path d="M10 14.5v.01"></path>`,
} satisfies Record<string, SVGTemplateResult>;

/** Names of these marks. */
export type FirstIconName = keyof typeof DRAWINGS;

/** A mark beside words. Always hidden from assistive technology: the words say it. */
export function icon(name: FirstIconName): TemplateResult {
  // Arrows point the other way when the language is written from right to left; checks and clocks never do.
  return drawn(DRAWINGS[name], name === 'back' || name === 'next');
}

/** A drawing as a mark. */
export function drawn(drawing: SVGTemplateResult, isMirrored: boolean): TemplateResult {
  return html`<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" class=${isMirrored ? 'flip' : ''}>
    ${drawing}
  </svg>`;
}
