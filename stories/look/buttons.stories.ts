import { html, type TemplateResult } from 'lit';
import { icon } from '../../src/ui/more-icons.js';
import { HELD, specimens } from './sheet.js';

/** One main button a page. No button is ever disabled: a person who presses it learns what is missing. */
export default { title: 'Look/Buttons', tags: ['!autodocs'] };

const inEachState = (draw: (held: string) => TemplateResult): TemplateResult =>
  specimens(HELD.map(([state, held]) => ({ state, shown: draw(held) })));

export const Main = {
  render: () =>
    inEachState((held) => html`<button class="ma-btn ma-btn-primary ${held}" type="button">Continue</button>`),
};
export const Other = {
  render: () =>
    inEachState((held) => html`<button class="ma-btn ${held}" type="button">${icon('plus')}Add another leave</button>`),
};
export const Quiet = {
  render: () =>
    inEachState(
      (held) => html`<button class="ma-btn ma-btn-quiet ${held}" type="button">Save and finish later</button>`,
    ),
};
export const Leave = {
  render: () =>
    inEachState((held) => html`<button class="ma-btn ma-btn-exit ${held}" type="button">Exit this page</button>`),
};
export const Danger = {
  render: () => inEachState((held) => html`<button class="ma-btn ma-btn-danger ${held}" type="button">Delete</button>`),
};
export const RowOfActions = {
  render: () =>
    html`<div class="ma-actions">
      <button class="ma-btn ma-btn-primary" type="button">Continue</button>
      <button class="ma-btn ma-btn-quiet" type="button">Save and finish later</button>
    </div>`,
};
