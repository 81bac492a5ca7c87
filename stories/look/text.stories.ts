import { html } from 'lit';
import { icon } from '../../src/ui/more-icons.js';
import { HELD, specimens } from './sheet.js';

/** Headings, text, links, tags. */
export default { title: 'Look/Text', tags: ['!autodocs'] };

export const Headings = {
  render: () =>
    html`<h2 class="ma-h1">What is your employer’s EIN?</h2>
      <h3 class="ma-h2">What happens next</h3>
      <h3 class="ma-h2 ma-rule">Your return code</h3>
      <h4 class="ma-h3">Leave 1</h4>
      <p>You can stop at any time. We save each answer when you choose Continue.</p>
      <p class="ma-quiet">A hint. It is never smaller than the text around it.</p>
      <p class="ma-small ma-quiet">The smallest there is: 15 pixels.</p>`,
};

export const Links = {
  render: () =>
    specimens(
      HELD.map(([state, held]) => ({
        state,
        shown: html`<p>Read <a class=${held} href="#links">what you need</a> first.</p>`,
      })),
    ),
};

const TAGS = [
  ['', 'Not started', undefined],
  ['info', 'In progress', undefined],
  ['good', 'Received', 'check'],
  ['warn', 'Waiting for you', 'warning'],
  ['bad', 'There is a problem', 'alert'],
] as const;

export const Tags = {
  render: () =>
    html`<p>
      ${TAGS.map(
        ([tone, words, mark]) =>
          html`<span class="ma-tag ${tone}"
            >${mark ? icon(mark) : ''}<span class="ma-sr">Status: </span>${words}</span
          > `,
      )}
    </p>`,
};
