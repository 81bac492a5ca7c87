import { partOf } from '../../src/fields/reading/typed-text.js';
import type { Address, Draft, Entry, QuestionView, Session } from '../../src/model/index.js';

/** How somebody acts on a form: by the engine's own actions, or by the controls on the screen. */
export interface Hands {
  readonly put: (question: QuestionView, entry: Entry) => void | Promise<void>;
  readonly addRow: (list: QuestionView) => void | Promise<void>;
  readonly goOn: () => void | Promise<void>;
}

/** More answers, rows and pages than any form of the gallery has: whoever needs more goes round in a circle. */
const MOST_ACTS = 200;

/**
 * Answers what is asked, one question after the other in the order of the screen and only where it stands there, until the form wants to
 * send. Gives the addresses of what was answered. Throws when the form lets nobody go on.
 */
export async function answerAll(session: Session, typed: Draft, hands: Hands): Promise<readonly Address[]> {
  const done: Address[] = [];
  for (let acts = 0; acts < MOST_ACTS; acts += 1) {
    if (session.view.busy === 'submit') return done;
    const next = firstOpen(session, typed);
    if (next) {
      const { question, entry } = next;
      if (entry === undefined) await hands.addRow(question);
      else {
        await hands.put(question, entry);
        done.push(question.address);
      }
      continue;
    }
    const { id } = session.view.page.page;
    await hands.goOn();
    const { summary, page, busy } = session.view;
    if (page.page.id === id && busy === undefined)
      throw new Error(
        `stopped at ${id}: ${JSON.stringify(summary?.map(({ address, issue }) => [address, issue.code]))}`,
      );
  }
  throw new Error('the form goes round in a circle');
}

/** The first question on the screen that is not as it was typed; without an entry it is a list that wants another row. */
function firstOpen(
  session: Session,
  typed: Draft,
): { readonly question: QuestionView; readonly entry?: Entry } | undefined {
  for (const question of session.view.page.questions) {
    const there = asTyped(question.address, session.state.draft, typed);
    const wanted = typed.rows[there];
    if (wanted && (session.state.draft.rows[question.address] ?? []).length < wanted.length) return { question };
    const entry = typed.entries[there];
    if (entry === undefined || question.facts.readOnly) continue;
    if (!isSame(question, entry)) return { question, entry };
  }
  return undefined;
}

/** A file that was chosen here has a name of its own; of two files of one question the size tells whether they are the same. */
function isSame({ kind, entry: now }: QuestionView, typed: Entry): boolean {
  if (kind === 'file') return partOf(now, 'size') === partOf(typed, 'size');
  return JSON.stringify(now) === JSON.stringify(typed);
}

/** An address of one draft in the other: rows have names of their own there, but the same places. */
function asTyped(address: Address, now: Draft, typed: Draft): Address {
  let [here, there] = ['', ''];
  for (const segment of address.split('/').slice(1)) {
    const at = now.rows[here]?.indexOf(segment) ?? -1;
    const row = at < 0 ? segment : (typed.rows[there]?.[at] ?? segment);
    here = `${here}/${segment}`;
    there = `${there}/${row}`;
  }
  return there;
}
