import type { Instance } from '../../../engine/places/instances.js';
import type { PlacedIssue } from '../../../engine/issues/issues.js';
import { addDays, evaluate, isDate, varsOf } from '../../../engine/rules/index.js';
import type { Json, Page, Rule } from '../../../model/index.js';
import type { Candidates } from '../answers/candidates.js';
import { eachOperation, overlap } from '../reading.js';
import type { Look, Tried, Trial } from './trial.js';

/** What came of trying to fill a page in so that Continue leads on. */
export type Filled =
  | { readonly tried: Tried; readonly stopped?: undefined; readonly isProved?: undefined }
  /** Not found. `isProved`: there is none, because all answers that could matter were tried. */
  | { readonly tried: Tried; readonly stopped: readonly PlacedIssue[]; readonly isProved: boolean };

/** What filling needs to know. */
export interface Filling {
  readonly trial: Trial;
  readonly candidates: (instance: Pick<Instance, 'question'>) => Candidates;
  readonly rules: readonly Rule[];
  /** Whether anything besides its own schema reads an answer: a rule, a derivation, a condition. */
  readonly isRead: (instance: Instance) => boolean;
}

/** Values for a question: those that its rules reckon with now, then those that matter always. */
export function choicesAt(
  instance: Instance,
  tried: Tried,
  look: Look,
  { trial, candidates, rules }: Filling,
): readonly Json[] {
  const { answers, asked } = look.settled;
  const scope = { answers, asked, known: tried.known, tables: trial.plan.tables, today: trial.today };
  const reckoned: Json[] = [];
  for (const { assert, when } of rules)
    for (const expression of when === undefined ? [assert] : [assert, when])
      eachOperation(expression, (_, operands) => {
        if (!operands.some((operand) => varsOf(operand).includes(instance.question.pointer))) return;
        for (const operand of operands) {
          const value = varsOf(operand).includes(instance.question.pointer) ? undefined : evaluate(operand, scope);
          if (value !== undefined) reckoned.push(...around(value));
        }
      });
  return [...reckoned, ...candidates(instance).values];
}

function around(value: Json): readonly Json[] {
  if (typeof value === 'number') return [value, value + 1, value - 1];
  if (!isDate(value)) return typeof value === 'string' ? [value] : [];
  return [value, addDays(value, 1), addDays(value, -1), addDays(value, 7)].filter((date) => date !== undefined);
}

/** Other questions of the page that a rule reads together with this one. */
export function readWith({ question }: Instance, page: Page, look: Look, { rules }: Filling): readonly Instance[] {
  const together = rules
    .map(({ assert, when }) => [...varsOf(assert), ...(when === undefined ? [] : varsOf(when))])
    .filter((vars) => vars.some((pointer) => overlap(pointer, question.pointer)))
    .flat();
  return look
    .asked(page.id)
    .filter(
      (other) =>
        other.question !== question &&
        !other.question.item &&
        together.some((pointer) => overlap(pointer, other.question.pointer)),
    );
}
