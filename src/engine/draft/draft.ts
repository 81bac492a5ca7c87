import type { Draft, FormPlan } from '../../model/index.js';

/** A draft in which nothing was put in yet. */
export function emptyDraft(plan: Pick<FormPlan, 'id' | 'version'>): Draft {
  return { form: plan.id, version: plan.version, entries: {}, rows: {}, seen: [], agreed: {} };
}
