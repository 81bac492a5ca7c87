import { html } from 'lit';
import { note } from '../../src/form/pages/blocks.js';
import { details } from '../../src/form/pages/later-blocks.js';
import { icon } from '../../src/ui/more-icons.js';
import { HELD, specimens } from './sheet.js';

/** Words that stand out, words that are opened, words about what just happened. */
export default { title: 'Look/Messages', tags: ['!autodocs'] };

export const Notes = {
  render: () =>
    html`${note('', 'info', 'Your employer will get a copy of Part 1.')}
    ${note('warn', 'warning', 'You are not done yet. We can’t decide until you finish Parts 2 and 3.')}
    ${note('good', 'info', 'We have all we need.')} ${note('bad', 'alert', 'We could not send your file.')}`,
};

export const MoreWords = {
  name: 'Words to open',
  render: () =>
    html`${details({ text: 'I can’t find this number' }, [{ text: 'Ask your employer. You can also look at an old W-2.' }])}
      <details class="ma-more" open>
        <summary>${icon('next')}Why we ask this</summary>
        <div><p>Your employer’s number tells us who to ask about your leave.</p></div>
      </details>`,
};

export const Undo = {
  name: 'Removed, with Undo',
  render: () =>
    specimens(
      HELD.map(([state, held]) => ({
        state,
        shown: html`<div class="ma-undo" role="group" aria-label="${state}">
          <span>Leave 3 was removed.</span>
          <button class="ma-btn ma-btn-quiet ${held}" type="button">${icon('undo')}Undo</button>
        </div>`,
      })),
    ),
};

export const ErrorSummary = {
  name: 'Problems on a page',
  render: () =>
    html`<div class="ma-summary" role="group" aria-labelledby="look-summary" tabindex="-1">
      <h2 class="ma-h2" id="look-summary">${icon('alert')}There is a problem</h2>
      <ul>
        <li><a href="#first">Enter your first name</a></li>
        <li><a href="#born">Date of birth must include a year</a></li>
      </ul>
    </div>`,
};

export const Saving = {
  render: () =>
    html`<p class="ma-saved">${icon('check')}Saved at 2:14 p.m.</p>
      <p class="ma-saved ma-saved-offline">${icon('alert')}Not saved: you are offline</p>`,
};
