import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/engine/rules/index.js';
import { kinds } from '../../src/generated/fields.js';
import { forms } from '../../src/generated/forms.js';
import { status } from '../../src/generated/pfml-claim/status.js';
import type { Entry, StatusProjection } from '../../src/model/index.js';
import { todayOf } from '../src/clock.js';
import { pfmlClaim } from '../src/forms/pfml-claim.js';
import { ask, begin, openBench, save, told, type Bench, type Tab } from './harness.js';

/** The shipped claim: two applications of one person, neither of them sent. */
let bench: Bench;
let tab: Tab;
let other: Tab;
beforeAll(async () => {
  const form = await forms['pfml-claim']!();
  bench = await openBench(
    {},
    { forms: { 'pfml-claim': form }, kinds, policies: { 'pfml-claim': pfmlClaim }, trackers: { 'pfml-claim': status } },
  );
  tab = await begin(bench);
  const begun = told(await ask(bench, tab, 'POST', '/api/drafts/current/siblings', { form: 'pfml-claim' }));
  const { handle, applicationId } = begun as unknown as Tab;
  const { draft, revision } = told(await ask(bench, { handle }, 'GET', '/api/drafts/current'));
  other = { ...tab, handle, applicationId, draft, revision };
});
afterAll(() => bench.close());

const inDays = (days: number): string => addDays(todayOf(bench.clock), days) ?? '';
const boxes = (date: string): Entry => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month, day };
};
const leave = (start: Entry, end: Entry, isWished = 'true'): Record<string, Entry> => ({
  '/has_continuous_leave_periods': isWished,
  '/leave_details/continuous_leave_periods/0/start_date': start,
  '/leave_details/continuous_leave_periods/0/end_date': end,
});

/** What the list says of each: the younger first. */
async function facts(): Promise<readonly object[]> {
  const answer = await ask(bench, tab, 'GET', '/api/drafts/current/siblings');
  const { siblings } = answer.json<{ siblings: readonly { status: StatusProjection }[] }>();
  return siblings.map(({ status: { items } }) => items.find(({ kind }) => kind === 'claim')?.facts ?? {});
}

describe('applications that were not sent', () => {
  it('say nothing of leave that nobody has typed in', async () => {
    expect(await facts()).toEqual([{}, {}]);
  });

  it('say when leave is wanted, and from which day they can be sent while that is ahead', async () => {
    await save(bench, tab, leave(boxes(inDays(61)), boxes(inDays(130))));
    await save(bench, other, leave(boxes(inDays(60)), boxes(inDays(70))));
    expect(await facts()).toEqual([
      { leave_start: inDays(60), leave_end: inDays(70) },
      { leave_start: inDays(61), leave_end: inDays(130), submit_from: inDays(1) },
    ]);
  });

  it('say from which employer, once its EIN is whole', async () => {
    await save(bench, tab, { '/employer_fein': '12-34' });
    await save(bench, other, { '/employer_fein': '123456789' });
    const eins = async () => (await facts()).map((one) => (one as { employer_fein?: string }).employer_fein);
    expect(await eins()).toEqual(['12-3456789', undefined]);
    await save(bench, other, { '/employer_fein': '' });
    expect(await eins()).toEqual([undefined, undefined]);
  });

  it('say nothing of leave that is not wanted any more, or of what cannot be a day', async () => {
    await save(bench, tab, leave(boxes(inDays(100)), boxes(inDays(130)), 'false'));
    await save(bench, other, leave({ year: '2027', month: '2', day: '30' }, boxes(inDays(130))));
    expect(await facts()).toEqual([{}, {}]);
  });
});
