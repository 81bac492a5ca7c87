import { html, type TemplateResult } from 'lit';

/** One thing in one state, with the state's name above it. */
export interface Specimen {
  readonly state: string;
  readonly shown: TemplateResult;
}

/** Things beside each other, as in a book of patterns. */
export function specimens(all: readonly Specimen[]): TemplateResult {
  return html`${all.map(
    ({ state, shown }) =>
      html`<div>
        <p class="ma-small ma-quiet">${state}</p>
        ${shown}
      </div>`,
  )}`;
}

/** States that a pointer or a key brings on, with the class that holds them still. */
export const HELD: ReadonlyArray<readonly [string, string]> = [
  ['At rest', ''],
  ['Under a pointer', 'is-hover'],
  ['Pressed', 'is-press'],
  ['In focus', 'is-focus'],
];
