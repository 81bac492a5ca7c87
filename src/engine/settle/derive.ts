import { type FormPlan, type Json, type JsonObject } from '../../model/index.js';
import { type Documents, stepsOf, writeAt } from '../places/documents.js';
import { evaluate } from '../rules/index.js';

/** What derivations and rules read besides answers. */
export interface RuleFacts {
  readonly today: string;
  readonly known: JsonObject;
}

/** Writes the contract values that nobody is asked for in that shape, in the plan's order (compile refuses a cycle). */
export function derive(plan: FormPlan, documents: Documents, facts: RuleFacts): void {
  for (const derivation of plan.derive) {
    const scope = {
      answers: documents.answers as Json,
      asked: documents.asked as Json,
      known: facts.known,
      tables: plan.tables,
      today: facts.today,
    };
    if (derivation.when !== undefined && evaluate(derivation.when, scope) !== true) continue;
    const value = evaluate(derivation.value, scope);
    if (value === undefined) continue;
    const { root, segments } = stepsOf(plan, derivation.write);
    writeAt(documents, root, segments, value);
  }
}
