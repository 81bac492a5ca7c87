import type { CompiledForm } from './compiled-form.js';
import type { FormPlan } from './form-plan.js';
import type { FormView } from './form-view.js';

/**
 * How a form begins: the pages from the first one to the first that asks something, as the engine itself showed them to compile. They need
 * no engine, no validator and no kinds to be read and filled in; all of that loads behind them. Only for a form that nobody has put anything into yet.
 */
export interface FormStart {
  /** The plan of these pages alone. */
  readonly plan: FormPlan;
  /** The views in their order: each is left by agreeing, by Continue, or by opening the next page from the task list. The last one asks. */
  readonly views: readonly FormView[];
  /** Their messages, as in `CompiledForm`. */
  readonly texts: CompiledForm['texts'];
}
