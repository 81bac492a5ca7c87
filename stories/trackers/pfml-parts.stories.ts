import { LitElement, html, type TemplateResult } from 'lit';
import { projectHistory } from '../../src/engine/status/testing/history.js';
import { viewStatus } from '../../src/engine/status/view/status-view.js';
import { status } from '../../src/generated/pfml-claim/status.js';
import type { StatusProjection } from '../../src/model/index.js';
import { addedNote, claimCards, sheets } from '../../src/products/ma-pfml-status/pfml-behind.js';
import { registerTexts } from '../../src/text/index.js';
import { trackerSheets } from '../../src/tracker/styles/tracker-sheets.js';
import { trackerTexts } from '../../src/tracker/tracker-texts.js';
import { trackerStory } from './tracker-story.js';

registerTexts(trackerTexts);
registerTexts(status.texts);

/** A part of the page of a claim in a root with the sheets of that page. */
class PartOfStatus extends LitElement {
  static override styles = [...trackerSheets, ...sheets];
  static override properties = { shown: { attribute: false } };
  shown?: TemplateResult;

  protected override render(): TemplateResult {
    return html`<div class="ma-body">${this.shown}</div>`;
  }
}
if (!customElements.get('part-of-status')) customElements.define('part-of-status', PartOfStatus);

const part = (shown: TemplateResult): TemplateResult => html`<part-of-status .shown=${shown}></part-of-status>`;

/** What the histories of a claim alone do not show: its second tab, and what its page adds where there is a service. */
export default { title: 'Trackers/pfml-claim, parts', parameters: { stage: false }, tags: ['!autodocs'] };

export const Payments = trackerStory(
  'Payments, the tab',
  { tracker: 'pfml-claim', history: 'payments-sent' },
  'payments',
);

export const FirstPayment = trackerStory(
  'Payments, before the first',
  { tracker: 'pfml-claim', history: 'first-payment-expected' },
  'payments',
);

const begun = (number: number): StatusProjection =>
  projectHistory(status.plan, {
    now: '2026-11-23T15:00:00.000Z',
    audience: 'claimant',
    reference: `NTN-48621${number}-ABS-01`,
    events: [
      {
        kind: 'application_started',
        at: '2026-11-20T15:00:00.000Z',
        fields: { leave_start: '2027-03-01', leave_end: '2027-04-01', submit_from: '2026-12-31' },
      },
    ],
  });

export const Applications = {
  name: 'A list of applications, with more to come',
  render: () =>
    part(
      html`<h3 class="ma-h2">Your applications</h3>
        ${claimCards(
          {
            claims: [3, 2, 1].map((number) => ({
              applicationId: `NTN-48621${number}-ABS-01`,
              isOpen: number === 2,
              status: begun(number),
            })),
            count: 34,
          },
          {
            headingLevel: 4,
            viewOf: (one) => viewStatus(status.plan, one),
            noticesOf: () => '',
            open: () => undefined,
            goOn: () => undefined,
            showMore: () => undefined,
          },
        )}`,
    ),
};

export const Added = {
  name: 'Documents that just came',
  render: () => part(html`${addedNote(['license-front.jpg', 'certification of my doctor, page 1.pdf'])}`),
};
