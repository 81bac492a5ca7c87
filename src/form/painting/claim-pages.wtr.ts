import { expect } from '@open-wc/testing';
import { facts } from '../../../stories/forms/facts/pfml-claim.js';
import { type Example, type Scene, sessionAt } from '../../../stories/forms/session-at.js';
import { form as claim } from '../../generated/pfml-claim/index.js';
import { kinds } from '../../generated/fields.js';
import type { Session } from '../../model/index.js';
import { axeFindings, formWith, painted, rootOf } from '../testing/on-screen.js';

const load = async (name: string): Promise<Example> =>
  (await (
    await fetch(new URL(`../../../schemas/pfml-claim/examples/complete-${name}.json`, import.meta.url))
  ).json()) as Example;
const [adoption, bonding, bondingVariable, caring, intermittent, medical, timeOff] = (await Promise.all(
  [
    'bonding-adoption-to-come',
    'bonding-continuous',
    'bonding-reduced',
    'caring-reduced',
    'medical-intermittent',
    'medical-with-other-leave-and-income',
    'medical-paid-time-off',
  ].map(load),
)) as [Example, Example, Example, Example, Example, Example, Example];

/** Which example leads to a page that the usual one does not. */
const ways: Readonly<Record<string, Partial<Scene>>> = {
  'mailing-address': { example: adoption },
  'employer-not-found': { ...facts.ways?.['employer-not-found'] },
  'employer-not-found-dates': { ...facts.ways?.['employer-not-found-dates'] },
  'average-week': { example: bondingVariable },
  'bonding-type': { example: bonding },
  'child-birth-date': { example: bonding },
  'child-placement-date': { example: adoption },
  'family-relationship': { example: caring },
  'family-name': { example: caring },
  'family-date-of-birth': { example: caring },
  'reduced-leave': { example: caring },
  'reduced-week': { example: caring },
  'reduced-weekly-hours': { example: bondingVariable },
  'intermittent-leave': { example: intermittent },
  'intermittent-frequency': { example: intermittent },
  'paid-time-off': { example: timeOff, ...facts.ways?.['paid-time-off'] },
  'paid-time-off-dates': { example: timeOff, ...facts.ways?.['paid-time-off'] },
  equality: { progress: 'part 1 sent' },
  payment: { progress: 'part 1 sent' },
  tax: { progress: 'part 1 sent' },
};
const pages = claim.plan.pages.filter((page) => page.kind === 'questions' && page.id !== 'benefit-year');

const open = (page: string): Session =>
  sessionAt({ form: claim, kinds, facts }, { page, example: medical, ...ways[page] });

/** Nobody has put anything into this page. */
function emptied(session: Session): Session {
  for (const question of session.view.page.questions) {
    const kind = kinds[question.kind];
    if (kind) session.dispatch({ type: 'answer', address: question.address, entry: kind.empty });
  }
  return session;
}

describe('Every page of questions of the claim', () => {
  for (const page of pages) {
    it(`${page.id}: passes axe empty, and with its problems, each of which leads to a control`, async () => {
      const session = emptied(open(page.id));
      const form = await formWith(session);
      expect(await axeFindings(form), 'empty').to.deep.equal([]);
      session.dispatch({ type: 'continue' });
      await painted(form);
      const root = rootOf(form);
      if (session.state.page !== page.id || session.state.busy) return;
      expect(root.activeElement?.className).to.equal('ma-summary');
      expect(await axeFindings(form), 'with problems').to.deep.equal([]);
      for (const link of root.querySelectorAll<HTMLAnchorElement>('.ma-summary a')) {
        link.click();
        await painted(form);
        expect(
          root.activeElement?.matches('input, select, textarea, button'),
          `${link.textContent} leads to ${root.activeElement?.localName}`,
        ).to.equal(true);
      }
      expect(root.querySelectorAll('.ma-summary li').length).to.equal(
        root.querySelectorAll('.ma-summary a').length,
        'a problem without a control',
      );
    });
  }
});

describe('A key typed into the claim', () => {
  it('renders its own field and no other', async () => {
    const session = open('home-address');
    const form = await formWith(session);
    const updates = watchUpdates(form);
    const box = rootOf(form).querySelector<HTMLInputElement>('input') as HTMLInputElement;
    box.focus();
    box.value += 'x';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await painted(form);
    expect([...new Set(updates)]).to.deep.equal(['/residential_address/line_1']);
  });
});

/** Addresses of the fields that rendered again. */
function watchUpdates(form: Parameters<typeof rootOf>[0]): string[] {
  const updates: string[] = [];
  for (const field of rootOf(form).querySelectorAll('[data-ma-field]')) {
    const watched = field as unknown as { question: { address: string }; updated(changed: unknown): void };
    const before = watched.updated.bind(field);
    watched.updated = (changed) => {
      updates.push(watched.question.address);
      before(changed);
    };
  }
  return updates;
}
