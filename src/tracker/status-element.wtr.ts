import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { projectHistory } from '../engine/status/testing/history.js';
import { statuses } from '../generated/statuses.js';
import { setLanguage } from '../text/index.js';
import type { MaStatus } from './ma-status.js';
import { at, compiled, findings, getReady, history, opened, rootOf, shown, wordsOf } from './testing/opened-status.js';

before(getReady);
afterEach(() => setLanguage('en'));

describe('<ma-status>', () => {
  it('says in one sentence how things stand, who acts, and why they went back', async () => {
    const status = await opened();
    const now = rootOf(status).querySelector('.ma-now') as HTMLElement;
    expect(now.dataset['state']).to.equal('reviewing');
    expect(now.querySelector('.ma-tag')?.textContent?.replace(/\s+/g, ' ').trim()).to.match(/^Status: \S/);
    expect(now.querySelectorAll('.ma-tag svg').length).to.equal(1);
    expect(now.textContent).to.contain('Why it went back:').and.to.contain('Who acts');
    expect(await findings(status)).to.deep.equal([]);
  });

  it('lists the steps newest first, each with its word, and the present one as the current step', async () => {
    const status = await opened();
    const rows = [...rootOf(status).querySelectorAll('.ma-line.newest > li')];
    expect(rows.map((row) => row.querySelector('b')?.textContent)).to.deep.equal([
      'Now',
      ...rows.slice(1).map(() => 'Done'),
    ]);
    expect(rows.filter((row) => row.getAttribute('aria-current') === 'step')).to.deep.equal([rows[0]]);
    expect(rows.at(-1)?.textContent).to.contain('You started your application');
    expect(wordsOf(status)).not.to.match(/\d ?%/);
  });

  it('tells a change aloud, once, and the same status again not at all', async () => {
    const status = await opened(shown(7));
    const polite = (): string => rootOf(status).querySelector('[aria-live=polite]')?.textContent ?? '';
    status.projection = { ...shown(7), at: at('2026-11-24') };
    await status.updateComplete;
    // Longer than a live region takes to speak: that nothing comes cannot be waited for otherwise.
    await new Promise((go) => setTimeout(go, 300));
    expect(polite()).to.equal('');
    status.projection = shown(8);
    await waitUntil(() => polite() !== '', 'nothing was said', { timeout: 2_000 });
    expect(polite()).to.equal('The status changed. Your leave is approved.');
  });

  it('tells a state and an event that it does not know as an update, and never a blank', async () => {
    const projection = shown();
    const [main, ...others] = projection.items;
    if (!main) throw new Error('no item');
    const newer = {
      ...projection,
      mark: 'newer',
      items: [{ ...main, state: 'beamed-up' }, ...others],
      past: [...projection.past, { kind: 'transported', item: 'claim', itemId: '', at: at('2026-11-23'), fields: {} }],
    };
    const status = await opened(newer);
    expect(rootOf(status).querySelector('.ma-now .ma-tag')?.textContent).to.contain('Update received');
    expect(wordsOf(status)).not.to.contain('beamed').and.not.to.contain('transported');
    expect(await findings(status)).to.deep.equal([]);
  });

  it('is shown before anything has happened', async () => {
    const status = await opened(shown(1));
    expect(rootOf(status).querySelectorAll('.ma-line > li').length).to.be.greaterThan(0);
  });

  it('puts what must be done in a section of its own where the tracker wishes it, and says it once', async () => {
    const events = history.events
      .slice(0, 4)
      .concat([{ kind: 'completed', at: at('2026-09-08'), fields: { proof_missing: true } }]);
    const status = await opened(projectHistory(compiled.plan, { ...history, events }));
    expect(wordsOf(status).split('Call us if you can’t get it').length - 1).to.equal(1);
    expect(rootOf(status).querySelector('.ma-now')?.textContent).not.to.contain('Call us if you can’t get it');
    expect(wordsOf(status)).to.contain('What you need to do').and.not.to.contain('What happens next');
    expect(await findings(status)).to.deep.equal([]);
  });

  it('puts parts of leave for two reasons under a heading each, and those for one under none', async () => {
    const bonding = {
      kind: 'bonding_projected',
      at: at('2026-09-24'),
      item: 'p9',
      fields: { reason: 'Child Bonding', period_type: 'Continuous', start_date: '2026-12-28', end_date: '2027-02-19' },
    };
    // The claim itself is for healing.
    const healing = history.events.map((event) =>
      event.kind === 'application_submitted'
        ? { ...event, fields: { ...event.fields, reason: 'Pregnancy/Maternity' } }
        : event,
    );
    const cardsOf = (status: MaStatus, level: string): readonly (string | undefined)[] =>
      [...rootOf(status).querySelectorAll(`.ma-card ${level}`)].map((title) => title.textContent?.trim());
    const one = await opened(projectHistory(compiled.plan, { ...history, events: healing }));
    expect(rootOf(one).querySelector('.ma-group')).to.equal(null);
    expect(cardsOf(one, 'h4')).to.have.length.greaterThan(0);
    const two = await opened(projectHistory(compiled.plan, { ...history, events: [...healing, bonding] }));
    const groups = [...rootOf(two).querySelectorAll('.ma-group')];
    expect(groups.map((group) => group.querySelector('h4')?.textContent?.trim())).to.deep.equal([
      'Medical leave for pregnancy or birth',
      'Leave to bond with your child',
    ]);
    expect(groups[1]?.querySelectorAll('.ma-card')).to.have.length(1);
    expect(groups[1]?.querySelector('.ma-card h5')?.textContent).to.contain('December 28, 2026');
    expect(cardsOf(two, 'h5')).to.have.length(cardsOf(one, 'h4').length + 1);
    // Nearer to its own heading than to the card before.
    const box = (part: Element | null | undefined): DOMRect => (part as Element).getBoundingClientRect();
    const [first, second] = [groups[0]?.lastElementChild, groups[1]?.querySelector('h4')];
    const before = box(second).top - box(first).bottom;
    const after = box(groups[1]?.querySelector('.ma-card')).top - box(second).bottom;
    expect(before).to.be.greaterThan(after);
    expect(await findings(two)).to.deep.equal([]);
  });

  it('fits 254 px in a language from right to left, without sideways scroll', async () => {
    const status = await opened(shown(), 'ar');
    await waitUntil(() => rootOf(status).querySelector('.ma-body')?.getAttribute('dir') === 'rtl', 'never rtl', {
      timeout: 8_000,
    });
    status.style.display = 'block';
    status.style.width = '254px';
    await nextFrame();
    const body = rootOf(status).querySelector('.ma-body') as HTMLElement;
    expect(body.scrollWidth).to.be.at.most(254);
    expect(await findings(status)).to.deep.equal([]);
  });

  it('follows no tracker in safety mode: that has a tag of its own, which keeps nothing', async () => {
    const kit = await statuses['kit']?.();
    const status = await fixture<MaStatus>(
      html`<ma-status endpoint="/api" .compiled=${kit}><p>Call us</p></ma-status>`,
    );
    await waitUntil(() => wordsOf(status).includes('We can’t show the status right now'), 'it says nothing');
    expect(rootOf(status).querySelector('input')).to.equal(null);
  });

  it('without a tracker that it knows says so, and keeps the other ways in view', async () => {
    const status = await fixture<MaStatus>(html`<ma-status tracker="no-such"><p>Call us</p></ma-status>`);
    await waitUntil(() => wordsOf(status).includes('We can’t show the status right now'), 'it says nothing');
    expect(rootOf(status).querySelector('slot')).not.to.equal(null);
  });
});
