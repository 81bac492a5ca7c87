import type { Instance } from '../../../engine/places/instances.js';
import type { PlacedIssue } from '../../../engine/issues/issues.js';
import type { Address, Page } from '../../../model/index.js';
import { type Filled, type Filling, choicesAt, readWith } from './filling.js';
import { search } from './search.js';
import type { Look, Tried, Trial } from './trial.js';

/** Steps of mending one page; a page has few questions, and each is mended once or twice. */
const MOST_STEPS = 40;
/** Answers tried at each of two questions together, when they are mended. */
const PAIRED = { quick: 8, thorough: 16 } as const;

/** How hard to look: a quick look finds what is easily found; only a thorough one can say that there is nothing. */
export type Effort = keyof typeof PAIRED;

/**
 * Fills a page in: first with what comes first to mind, then mending what the engine refuses, one question at a time, then two together, and
 * at last everything that could matter. Answers in `fixed` stay as they are. `turn` begins with other answers, for other ways through the form.
 */
export function fillPage(
  page: Page,
  start: Tried,
  fixed: ReadonlySet<Address>,
  turn: number,
  filling: Filling,
  effort: Effort = 'thorough',
): Filled {
  const { trial } = filling;
  let tried = begin(page, start, fixed, turn, filling);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const look = trial.look(tried);
    const blocking = look.blocking(page);
    const [issue] = blocking;
    if (!issue) return { tried };
    const mended = mend(page, tried, look, issue, fixed, filling, PAIRED[effort]);
    if (!mended && effort === 'quick') return { tried, stopped: blocking, isProved: false };
    if (!mended) return search(page, tried, look, blocking, fixed, filling);
    // An answer may ask something new, which is then answered in turn.
    tried = begin(page, mended, fixed, turn, filling);
  }
  return { tried, stopped: trial.look(tried).blocking(page), isProved: false };
}

/** Answers what must be answered and is not. */
function begin(
  page: Page,
  start: Tried,
  fixed: ReadonlySet<Address>,
  turn: number,
  { trial, candidates }: Filling,
): Tried {
  let tried = start;
  // What an answer brings up is asked below it: once through for each that may follow.
  for (let round = 0; round < 6; round += 1) {
    const look = trial.look(tried);
    const blank = look
      .asked(page.id)
      .filter(({ address, question }) => !fixed.has(address) && !question.item && !look.settled.parsed.has(address));
    // On later turns what may be left out is answered, too.
    const owed = blank.filter((instance) => turn > 0 || trial.isRequired(look, instance));
    const lists = look
      .asked(page.id)
      .filter(
        ({ address, question }) =>
          question.item && (tried.draft.rows[address] ?? []).length < (question.facts.minItems ?? 0),
      );
    if (owed.length === 0 && lists.length === 0) break;
    for (const instance of owed) {
      const { values } = candidates(instance);
      if (values.length > 0) tried = trial.with(tried, instance, values[pick(instance.address, turn) % values.length]);
    }
    for (const { address, question } of lists)
      tried = trial.withRows(
        tried,
        address,
        Array.from({ length: question.facts.minItems ?? 0 }, (_, at) => `r${at + 1}`),
      );
    if (owed.every((instance) => candidates(instance).values.length === 0) && lists.length === 0) break;
  }
  return tried;
}

/** Which of its answers a question begins with: the first, and on later turns others, not all the second or all the third. */
function pick(address: Address, turn: number): number {
  if (turn === 0) return 0;
  let mixed = turn;
  for (let at = 0; at < address.length; at += 1) mixed = (mixed * 31 + address.charCodeAt(at)) % 65_537;
  return mixed;
}

/** Another answer at the question of an issue, or there and at one that the same rule reads, so that the issue is gone. */
function mend(
  page: Page,
  tried: Tried,
  look: Look,
  issue: PlacedIssue,
  fixed: ReadonlySet<Address>,
  filling: Filling,
  paired: number,
): Tried | undefined {
  const { trial } = filling;
  const there = look.asked(page.id).find(({ address }) => address === issue.address);
  if (!there) return undefined;
  if (there.question.item) return withOneRow(there, tried, fixed, trial);
  const isGone = (one: Tried): boolean =>
    !trial
      .look(one)
      .blocking(page)
      .some(({ address }) => address === issue.address);
  const ways = fixed.has(there.address) ? [undefined] : choicesAt(there, tried, look, filling);
  for (const value of ways) {
    const one = value === undefined ? tried : trial.with(tried, there, value);
    if (value !== undefined && isGone(one)) return one;
  }
  for (const other of readWith(there, page, look, filling)) {
    if (fixed.has(other.address)) continue;
    for (const beside of choicesAt(other, tried, look, filling).slice(0, paired))
      for (const value of ways.slice(0, paired)) {
        const both = trial.with(tried, other, beside);
        const one = value === undefined ? both : trial.with(both, there, value);
        if (isGone(one)) return one;
      }
  }
  return undefined;
}

function withOneRow({ address }: Instance, tried: Tried, fixed: ReadonlySet<Address>, trial: Trial): Tried | undefined {
  const rows = tried.draft.rows[address] ?? [];
  return fixed.has(address) || rows.length > 2
    ? undefined
    : trial.withRows(tried, address, [...rows, `r${rows.length + 1}`]);
}
