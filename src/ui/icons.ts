import { type SVGTemplateResult, type TemplateResult, html, svg } from 'lit';

/**
 * The few marks that we use; drawn on a 20 × 20 grid with the colour of the text around them. Tags are closed in full: the template
 * minifier drops the slash of `<path/>`, and the next shape would end up inside it, unseen.
 */
const DRAWINGS = {
  alert: svg`<circle cx="10" cy="10" r="8.25"></circle><path d="M10 5.5v5"></path><path d="M10 14v.01"></path>`,
  back: svg`<path d="m12 4.5-5.5 5.5 5.5 5.5"></path>`,
  camera: svg`<path d="M2.5 6.5h3.25L7.5 4h5l1.75 2.5h3.25V16h-15Z"></path><circle cx="10" cy="11" r="2.75"></circle>`,
  check: svg`<path d="m4 10.5 4 4 8-9"></path>`,
  'check-circle': svg`<circle cx="10" cy="10" r="8.25"></circle><path d="m6.25 10.25 2.5 2.5 5-5.5"></path>`,
  clock: svg`<circle cx="10" cy="10" r="8.25"></circle><path d="M10 5.25V10l3 2"></path>`,
  down: svg`<path d="m5 8 5 5 5-5"></path>`,
  exit: svg`<path d="M8 3H3v14h5"></path><path d="M8 10h9.5"></path><path d="m13.5 6 4 4-4 4"></path>`,
  info: svg`<circle cx="10" cy="10" r="8.25"></circle><path d="M10 9.5v5"></path><path d="M10 6v.01"></path>`,
  lock: svg`<rect x="4" y="9" width="12" height="8.5" rx="1"></rect><path d="M6.75 9V6.25a3.25 3.25 0 0 1 6.5 0V9"></path>`,
  next: svg`<path d="m8 4.5 5.5 5.5L8 15.5"></path>`,
  phone: svg`<path d="M4 3h3.25l1.5 4-2 1.5a10 10 0 0 0 4.75 4.75l1.5-2 4 1.5V16a1.5 1.5 0 0 1-1.5 1.5A13.5 13.5 0 0 1 2.5 4.5 1.5 1.5 0 0 1 4 3Z"></path>`,
  plus: svg`<path d="M10 4v12M4 10h12"></path>`,
  print: svg`<path d="M5.5 8V2.5h9V8"></path><path d="M5.5 14.5H3a.75.75 0 0 1-.75-.75V8.75A.75.75 0 0 1 3 8h14a.75.75 0 0 1 .75.75v5a.75.75 0 0 1-.75.75h-2.5"></path><path d="M5.5 12h9v5.5h-9Z"></path>`,
  retry: svg`<path d="M16.5 8A7 7 0 1 0 17 11"></path><path d="M17 3.5V8h-4.5"></path>`,
  undo: svg`<path d="M7 4 3 8l4 4"></path><path d="M3.5 8H12a4.5 4.5 0 0 1 0 9H9"></path>`,
  upload: svg`<path d="M10 13V3.5"></path><path d="m6 7 4-4 4 4"></path><path d="M3 13v4h14v-4"></path>`,
  warning: svg`<path d="M10 2.5 18.25 17H1.75Z"></path><path d="M10 8v4"></path><path d="M10 14.5v.01"></path>`,
} satisfies Record<string, SVGTemplateResult>;

/** Names of the marks. */
export type IconName = keyof typeof DRAWINGS;

/** Arrows point the other way when the language is written from right to left; checks and clocks never do. */
const MIRRORED: readonly IconName[] = ['back', 'next', 'undo', 'exit'];

/** A mark beside words. Always hidden from assistive technology: the words say it. */
export function icon(name: IconName): TemplateResult {
  return html`<svg
    viewBox="0 0 20 20"
    aria-hidden="true"
    focusable="false"
    class=${MIRRORED.includes(name) ? 'flip' : ''}
  >
    ${DRAWINGS[name]}
  </svg>`;
}
