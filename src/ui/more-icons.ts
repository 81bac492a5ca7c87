import { type SVGTemplateResult, type TemplateResult, svg } from 'lit';
import { type FirstIconName, drawn, icon as firstIcon } from './icons.js';

/** Marks that no first page needs; drawn as those of `icons.ts`. */
const DRAWINGS = {
  camera: svg`<path d="M2.5 6.5h3.25L7.5 4h5l1.75 2.5h3.25V16h-15Z"></path><circle cx="10" cy="11" r="2.75"></circle>`,
  'check-circle': svg`<circle cx="10" cy="10" r="8.25"></circle><path d="m6.25 10.25 2.5 2.5 5-5.5"></path>`,
  down: svg`<path d="m5 8 5 5 5-5"></path>`,
  phone: svg`<path d="M4 3h3.25l1.5 4-2 1.5a10 10 0 0 0 4.75 4.75l1.5-2 4 1.5V16a1.5 1.5 0 0 1-1.5 1.5A13.5 13.5 0 0 1 2.5 4.5 1.5 1.5 0 0 1 4 3Z"></path>`,
  plus: svg`<path d="M10 4v12M4 10h12"></path>`,
  retry: svg`<path d="M16.5 8A7 7 0 1 0 17 11"></path><path d="M17 3.5V8h-4.5"></path>`,
  undo: svg`<path d="M7 4 3 8l4 4"></path><path d="M3.5 8H12a4.5 4.5 0 0 1 0 9H9"></path>`,
  upload: svg`<path d="M10 13V3.5"></path><path d="m6 7 4-4 4 4"></path><path d="M3 13v4h14v-4"></path>`,
} satisfies Record<string, SVGTemplateResult>;

/** Names of all marks. */
export type IconName = FirstIconName | keyof typeof DRAWINGS;

/** Any mark beside words. */
export function icon(name: IconName): TemplateResult {
  return isLater(name) ? drawn(DRAWINGS[name], name === 'undo') : firstIcon(name);
}

function isLater(name: IconName): name is keyof typeof DRAWINGS {
  return Object.hasOwn(DRAWINGS, name);
}
