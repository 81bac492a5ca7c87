import { html, type TemplateResult } from 'lit';
import { icon } from '../../src/ui/more-icons.js';
import { HELD, specimens } from './sheet.js';

/** Boxes and choices in the states that a hand brings on; the fields' own stories show them with words, errors and in all sizes. */
export default { title: 'Look/Answers', tags: ['!autodocs'] };

const choice = (
  type: 'radio' | 'checkbox',
  held: string,
  more: { on?: boolean; fixed?: boolean } = {},
): TemplateResult =>
  html`<label class="ma-choice ${held}"
    ><input class=${held} type=${type} ?checked=${more.on} ?disabled=${more.fixed} /><span
      >I am sick, hurt, or pregnant<span class="ma-choice-hint">This includes time to heal.</span></span
    ></label
  >`;

const choices = (type: 'radio' | 'checkbox'): TemplateResult =>
  specimens([
    // The ring stands around the row when the circle in it has the focus: held still, the row itself must have it.
    ...HELD.map(([state, held]) => ({ state, shown: choice(type, held) })),
    ...HELD.map(([state, held]) => ({
      state: `Chosen, ${state.toLowerCase()}`,
      shown: choice(type, held, { on: true }),
    })),
    { state: 'Cannot be changed', shown: choice(type, '', { fixed: true }) },
    { state: 'Chosen, cannot be changed', shown: choice(type, '', { on: true, fixed: true }) },
  ]);

export const Radios = { render: () => choices('radio') };
export const Checkboxes = { render: () => choices('checkbox') };

const box = (held: string, more: { fixed?: boolean; wrong?: boolean } = {}): TemplateResult =>
  html`<input
    class="ma-input ma-w20 ${held}"
    aria-label="Name"
    value="Rosa Delgado"
    ?readonly=${more.fixed}
    aria-invalid=${more.wrong ? 'true' : 'false'}
  />`;

export const Boxes = {
  render: () =>
    specimens([
      ...HELD.filter(([, held]) => held !== 'is-press').map(([state, held]) => ({ state, shown: box(held) })),
      { state: 'Wrong', shown: box('', { wrong: true }) },
      { state: 'Wrong, in focus', shown: box('is-focus', { wrong: true }) },
      { state: 'Cannot be changed', shown: box('', { fixed: true }) },
    ]),
};

export const Select = {
  render: () =>
    specimens(
      HELD.filter(([, held]) => held !== 'is-press').map(([state, held]) => ({
        state,
        shown: html`<span class="ma-select ma-w20"
          ><select class="ma-input ${held}" aria-label="State">
            <option>Massachusetts</option></select
          >${icon('down')}</span
        >`,
      })),
    ),
};
