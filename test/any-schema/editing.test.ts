import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from '../../src/engine/index.js';
import { kinds } from '../../src/generated/fields.js';
import { type Entry, type JsonObject, type Session, readAt } from '../../src/model/index.js';
import { type AuthorForm, authorForm } from './author-form.js';
import { type Step, entryFor, listsOn, pick, steps } from './editing.js';
import { formSchemas } from './form-schemas.js';

const TODAY = '2026-11-23';

/** What somebody remembers of what they typed: what must still be there, and what went with the last row that they removed. */
interface Memory {
  readonly typed: Map<string, Entry>;
  removed: ReadonlyMap<string, Entry>;
}

/** Does one thing, where it can be done. */
function take(session: Session, step: Step, memory: Memory, turn: number): void {
  const { typed } = memory;
  const open = session.view.page.questions.filter(({ kind }) => kind !== 'list');
  if (step.does === 'type') {
    const question = pick(open, step.which);
    if (!question) return;
    const entry = entryFor(question, step.what);
    session.dispatch({ type: 'answer', address: question.address, entry });
    typed.set(question.address, entry);
  } else if (step.does === 'leave') {
    const address = pick(open, step.which)?.address;
    if (address === undefined) return;
    session.dispatch({ type: 'leave', address });
    // It may be written more neatly now; that it means the same is another test's business.
    const entry = session.state.draft.entries[address];
    if (typed.has(address) && entry !== undefined) typed.set(address, entry);
  } else if (step.does === 'add') {
    const list = pick(listsOn(session), step.which);
    if (list && list.rows.length < 3) session.dispatch({ type: 'add-row', list: list.address, row: `t${turn}` });
  } else if (step.does === 'remove') {
    const list = pick(
      listsOn(session).filter(({ rows }) => rows.length > 0),
      step.which,
    );
    const row = list && pick(list.rows, step.which);
    if (!list || row === undefined) return;
    session.dispatch({ type: 'remove-row', list: list.address, row });
    memory.removed = new Map([...typed].filter(([address]) => `${address}/`.startsWith(`${list.address}/${row}/`)));
    for (const address of memory.removed.keys()) typed.delete(address);
  } else if (step.does === 'undo') {
    if (session.state.removed) for (const [address, entry] of memory.removed) typed.set(address, entry);
    session.dispatch({ type: 'undo-remove' });
  } else session.dispatch({ type: step.does });
}

/** What is asked, and what stands in each control. */
function seen(session: Session): readonly unknown[] {
  return session.view.page.questions.map(({ address, kind, entry, required }) => [address, kind, entry, required]);
}

function settledOf({ plan, validator }: AuthorForm, { state }: Session) {
  const { known, held, opened, draft } = state;
  return settle({ plan, kinds, validator, today: TODAY, known, held, ...(opened && { opened }) }, draft);
}

/** What must be so whatever was done. */
function holds(form: AuthorForm, session: Session, typed: ReadonlyMap<string, Entry>): void {
  const { draft, shown } = session.state;
  for (const [address, entry] of typed) expect([address, draft.entries[address]]).toEqual([address, entry]);

  const settled = settledOf(form, session);
  expect(settled.answers).toEqual(session.answers);
  // Settled means settled: what is asked decides what is answered, and that decides what is asked.
  for (const { address, pointer, segments, question, row } of settled.instances) {
    if (question.item || question.role !== undefined || row?.out) continue;
    const answer = settled.parsed.get(address);
    if (settled.relevant.has(address) && answer?.kind === 'value') {
      const others = settled.instances.filter(
        (one) => one.pointer.startsWith(pointer) && one.address !== address && settled.relevant.has(one.address),
      );
      if (others.length === 0)
        expect([address, readAt(session.answers, segments.map(String))]).toEqual([address, answer.value]);
    }
  }

  const asked = new Map(session.view.page.questions.map((question) => [question.address, question]));
  for (const { address } of shown) expect([...asked.keys()]).toContain(address);
  for (const question of asked.values())
    for (const issue of [...question.issues, ...question.warnings]) expect(issue.address).toBe(question.address);
  // What is hidden is never said to be wrong; only that it is owed all the same, which Continue then shows.
  for (const issue of session.issues as readonly { address?: string; code: string; pointer: string }[])
    if (settled.byAddress.has(issue.address ?? '') && !settled.relevant.has(issue.address ?? ''))
      expect(issue.code).toBe('required');
}

/** Continue finds nothing because nothing is wrong, or says what is wrong at questions that can be seen. */
function isStoppedOnlyByWhatIsSeen(session: Session): void {
  session.dispatch({ type: 'continue' });
  const { summary = [], page } = session.view;
  const wrong = session.issues.filter(({ severity }) => severity === 'error');
  // A form that asks nothing at all cannot be put right by anybody: whether there is such a way through it is the path proof's business.
  if (page.questions.length === 0) return;
  expect(summary.length > 0).toBe(wrong.length > 0);
  const asked = page.questions.map(({ address }) => address);
  for (const { address } of summary) expect(asked).toContain(address);
}

describe('whatever is done in whatever order on whatever form', () => {
  it('no answer is lost, nothing hidden is wrong, nothing unseen stops anybody, and it settles', () => {
    let [runs, shownIssues, hidden] = [0, 0, 0];
    fc.assert(
      fc.property(formSchemas, steps, fc.constantFrom(1, 2, 5), (schema: JsonObject, todo, every) => {
        const form = authorForm(JSON.parse(JSON.stringify(schema)) as JsonObject);
        const isForm = !form.problems.some(({ severity, code }) => severity === 'error' && code !== 'wording_missing');
        if (!isForm || form.plan.pages.length === 0) return;
        const session = form.open();
        const memory: Memory = { typed: new Map(), removed: new Map() };
        runs += 1;
        todo.forEach((step, turn) => {
          take(session, step, memory, turn);
          // Documents are put together when they are read: what was changed several times in between must come out the same.
          if (turn % every !== every - 1) return;
          holds(form, session, memory.typed);
          shownIssues += session.state.shown.length;
          const { relevant } = settledOf(form, session);
          hidden += [...memory.typed.keys()].filter((address) => !relevant.has(address)).length;
        });
        isStoppedOnlyByWhatIsSeen(session);
        holds(form, session, memory.typed);
        // A draft opens to the same answers; only what Continue brought up waits for the next Continue.
        const again = form.open(session.state.draft);
        if (!session.state.opened) {
          expect(again.answers).toEqual(session.answers);
          if (again.state.page === session.state.page) expect(seen(again)).toEqual(seen(session));
        }
      }),
      // The same forms each time, so that a change is told by its own fault; LONG=1 looks for new ones.
      process.env.LONG ? { numRuns: 20_000 } : { numRuns: 400, seed: 20_261_125 },
    );
    // Runs in which nothing was asked, shown or hidden would have shown nothing.
    expect(Math.min(runs, shownIssues, hidden)).toBeGreaterThan(50);
  });
});
