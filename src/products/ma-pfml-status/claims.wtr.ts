import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { projectHistory } from '../../engine/status/testing/history.js';
import { viewStatus } from '../../engine/status/view/status-view.js';
import { statuses } from '../../generated/statuses.js';
import type { CompiledStatus, StatusProjection } from '../../model/index.js';
import { registerTexts } from '../../text/index.js';
import '../../tracker/ma-status.js';
import type { ClaimListed } from './claims-desk.js';
import { type ClaimsPainter, claimCards } from './paint/claims.js';
import { pfmlTexts } from './pfml-texts.js';

registerTexts(pfmlTexts);

let compiled: CompiledStatus;
before(async () => {
  const load = statuses['pfml-claim'];
  if (!load) throw new Error('there is no tracker pfml-claim');
  compiled = await load();
  registerTexts(compiled.texts);
});

const begun = (number: number, submit_from?: string): StatusProjection =>
  projectHistory(compiled.plan, {
    now: '2026-11-23T15:00:00.000Z',
    audience: 'claimant',
    reference: `NTN-${number}-ABS-01`,
    events: [
      {
        kind: 'application_started',
        at: '2026-11-20T15:00:00.000Z',
        fields: { leave_start: '2027-03-01', leave_end: '2027-04-01', ...(submit_from && { submit_from }) },
      },
    ],
  });
const listed = (number: number, status = begun(number)): ClaimListed => ({
  applicationId: `NTN-${number}-ABS-01`,
  isOpen: number === 1,
  status,
});

/** The list as it is painted, and what was asked of its page. */
function painted(claims: readonly ClaimListed[], count = claims.length, more: Partial<ClaimsPainter> = {}) {
  const asked: string[] = [];
  const box = document.createElement('div');
  render(
    claimCards(
      { claims, count },
      {
        headingLevel: 4,
        viewOf: (status) => viewStatus(compiled.plan, status),
        noticesOf: () => '',
        open: (id) => asked.push(`open ${id}`),
        goOn: (id) => asked.push(`go on ${id}`),
        showMore: () => asked.push('more'),
        ...more,
      },
    ),
    box,
  );
  const buttons = [...box.querySelectorAll('button')];
  const named = (button: Element): string => button.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return {
    box,
    asked,
    names: buttons.map(named),
    press: (name: string) => buttons.find((one) => named(one) === name)?.click(),
  };
}

describe('the list of applications', () => {
  it('is not there for whoever has one', () => {
    expect(painted([listed(1)]).box.textContent?.trim()).to.equal('');
  });

  it('leads to each of the others, and on with those that are not finished', () => {
    const { names, asked, press } = painted([listed(2), listed(1)]);
    expect(names).to.deep.equal([
      'Go on with this application NTN-2-ABS-01',
      'Show this application NTN-2-ABS-01',
      'Go on with this application NTN-1-ABS-01',
    ]);
    for (const name of names) press(name);
    expect(asked).to.deep.equal(['go on NTN-2-ABS-01', 'open NTN-2-ABS-01', 'go on NTN-1-ABS-01']);
  });

  it('offers to go on only where the page for that is known', () => {
    const { names } = painted([listed(2), listed(1)], 2, { goOn: undefined as never });
    expect(names).to.deep.equal(['Show this application NTN-2-ABS-01']);
  });

  it('warns of one that cannot be sent yet, with the day from which it can', () => {
    const { box } = painted([listed(2, begun(2, '2026-12-31')), listed(1)]);
    const words = 'You can submit this application from December 31, 2026 on.';
    expect(box.querySelector('[data-claim="NTN-2-ABS-01"]')?.textContent).to.contain(words);
    expect(box.querySelector('[data-claim="NTN-1-ABS-01"]')?.textContent).not.to.contain('You can submit');
  });

  it('says how many there are, and has a way to the next while there are more', () => {
    const some = painted([listed(2), listed(1)], 5);
    expect(some.box.textContent).to.contain('We show 2 of your 5 applications, the newest first.');
    some.press('Show more applications');
    expect(some.asked).to.deep.equal(['more']);
    const all = painted([listed(2), listed(1)]);
    expect(all.names).not.to.include('Show more applications');
    expect(all.box.textContent).not.to.contain('We show');
  });
});
