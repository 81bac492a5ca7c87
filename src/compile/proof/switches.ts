import { evaluate, varsOf } from '../../engine/rules/index.js';
import type { Expression, FormPlan, Json, JsonObject, Page } from '../../model/index.js';
import { isList, isObject } from '../../plan/schema/documents.js';
import { eachOperation } from './reading.js';

/** Tables of yes and no that a page hangs on: parts of a form that are switched off until they are wanted. */
export function switchesOf(plan: FormPlan, page: Page, today: string): readonly string[] {
  const found = new Set<string>();
  const whens = [...plan.pages.filter(({ questions }) => questions.length > 0), page, ...Object.values(plan.questions)];
  for (const { when } of whens)
    if (when !== undefined)
      eachOperation(when, (name, [first]) => {
        if (name !== 'table' || typeof first !== 'string') return;
        const scope = { answers: {}, asked: {}, known: {}, tables: plan.tables, today };
        if (typeof evaluate({ table: first }, scope) === 'boolean') found.add(first);
      });
  return [...found];
}

/** The tables with one switch turned over. */
export function turnedOver(tables: JsonObject, pointer: string): JsonObject {
  return turned(
    tables,
    pointer.split('/').filter((part) => part !== ''),
  );
}

function turned(tables: JsonObject, [name, ...rest]: readonly string[]): JsonObject {
  if (name === undefined) return tables;
  const there: Json | undefined = tables[name];
  return { ...tables, [name]: rest.length === 0 ? there !== true : turned((there ?? {}) as JsonObject, rest) };
}

/** Whether a condition cannot hold whatever is answered, as far as tables alone tell. */
export function isShut(when: Expression, tables: FormPlan['tables'], today: string): boolean {
  if (isList(when)) return false;
  if (varsOf(when).length === 0) return evaluate(when, { answers: {}, asked: {}, known: {}, tables, today }) !== true;
  const { and, or } = (isObject(when) ? when : {}) as { readonly and?: Json; readonly or?: Json };
  if (isList(and)) return and.some((one) => isShut(one, tables, today));
  return isList(or) && or.every((one) => isShut(one, tables, today));
}
