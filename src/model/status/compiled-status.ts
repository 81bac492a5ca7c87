import type { StatusPlan } from './status-plan.js';

/** What compile writes for a tracker and what pages and the service read: the plan, and its texts as thunks. */
export interface CompiledStatus {
  readonly plan: StatusPlan;
  readonly texts: Readonly<Record<string, () => string>>;
}
