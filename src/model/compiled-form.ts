import type { FormPlan } from './form-plan.js';
import type { Validator } from './validator.js';

/** What compile writes for a form and what floor 4 and the service read: the plan, its judge, and its texts. */
export interface CompiledForm {
  readonly plan: FormPlan;
  readonly validator: Validator;
  /** The form's messages in the language in force, by TextRef key; each is a thunk, so that a change of language is only a render. */
  readonly texts: Readonly<Record<string, () => string>>;
}
