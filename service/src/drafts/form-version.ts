import type { CompiledForm } from '../../../src/model/index.js';
import { Problem } from '../http/problem.js';

/** Refuses what a page of another version of the form has written: its answers may have other places now. Opened anew, the draft is carried over. */
export function refuseOtherVersion({ plan }: CompiledForm, version: string): void {
  if (version === plan.version) return;
  throw new Problem(409, 'form_version', {
    detail: `this form is now version ${plan.version}: load the page again`,
  });
}
