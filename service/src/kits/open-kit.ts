import { timingSafeEqual } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { minute } from '../clock.js';
import type { Desk } from '../desk.js';
import { type Counted, countFailure, forgetFailures, mustWait } from '../drafts/backoff.js';
import { Problem } from '../http/problem.js';
import type { Sql } from '../store/sql.js';
import { type KitRow, kitOf, markOfCard, markOfNumber, markOfOwn } from './kit-store.js';

/** A kit number and a secret, as they were typed. */
export interface KitKeys {
  readonly kitNumber: string;
  readonly secret: string;
}

/** In the place of a kit that there is not, so that the same work is done for it. */
const NO_KIT: Pick<KitRow, 'case_id' | 'card_mark' | 'own_mark' | 'choice'> = {
  case_id: '00000000-0000-4000-8000-000000000000',
  card_mark: 'A'.repeat(43),
  own_mark: 'A'.repeat(43),
  choice: 'card',
};

/**
 * Does something with the kit that a number and its secret open. An unknown number, a wrong secret and a try that came too soon get the
 * same answer, after the same time: nobody learns from it which numbers there are, or that somebody else is trying.
 */
export async function withKit<Result>(
  desk: Desk,
  keys: KitKeys,
  source: string,
  work: (sql: Sql, kit: KitRow) => Promise<Result | undefined>,
): Promise<Result> {
  const floor = wait(desk.settings.limits.resumeFloorMs);
  const counted = countedOf(desk, keys.kitNumber, source);
  const outcome = await desk.store
    .transaction(async (sql): Promise<{ readonly result: Result } | undefined> => {
      const waiting = await mustWait(desk, sql, Object.values(counted));
      const found = await kitOf(desk, sql, keys.kitNumber);
      const isRight = opens(desk, found ?? NO_KIT, keys.secret) && found !== undefined;
      if (waiting) return undefined;
      const result = isRight ? await work(sql, found) : undefined;
      if (result === undefined) {
        await countFailure(desk, sql, Object.values(counted));
        return undefined;
      }
      await forgetFailures(sql, [counted.kit, counted.here]);
      return { result };
    })
    // A refusal of the work itself takes as long as every other answer.
    .catch(async (error: unknown) => {
      await floor;
      throw error;
    });
  await floor;
  if (!outcome) throw refusal();
  return outcome.result;
}

/** The one answer to whatever does not open. It is the same to the letter. */
export function refusal(): Problem {
  return new Problem(403, 'not_found_or_wrong', {
    detail:
      'no kit opens with this number and code; check both, wait some minutes, or call; kits from before 2020 are not here',
  });
}

function opens(
  desk: Desk,
  { case_id, card_mark, own_mark, choice }: Pick<KitRow, 'case_id' | 'card_mark' | 'own_mark' | 'choice'>,
  secret: string,
): boolean {
  // Both are worked out whichever counts.
  const isCard = isSame(card_mark, markOfCard(desk, case_id, secret));
  const isOwn = isSame(own_mark ?? NO_KIT.card_mark, markOfOwn(desk, case_id, secret));
  return choice === 'own' ? isOwn : isCard;
}

function isSame(kept: string, typed: string): boolean {
  const [one, other] = [Buffer.from(kept), Buffer.from(typed)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * Whom a try is counted against. From one place, a kit is soon left alone for long; the kit itself, for five minutes at most, wherever the
 * tries come from: whoever knows a number must not be able to keep its owner out.
 */
function countedOf(
  desk: Desk,
  kitNumber: string,
  source: string,
): Readonly<Record<'kit' | 'here' | 'source', Counted>> {
  const number = markOfNumber(desk, kitNumber);
  const mark = (purpose: string, value: string): string => desk.keys.mark(purpose, value);
  return {
    kit: { mark: mark('attempt-kit', number), free: 10, longestMs: 5 * minute },
    here: { mark: mark('attempt-kit-source', `${number}\n${source}`), free: 5, longestMs: 15 * minute },
    source: { mark: mark('attempt-kits-source', source), free: 20, longestMs: 15 * minute },
  };
}
