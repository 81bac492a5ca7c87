import type { Issue } from '../../../../src/model/index.js';
import { Problem } from '../../http/problem.js';

/** Refuses a record when something is wrong with it; what was written of it in this transaction goes. */
export function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new Problem(422, 'invalid', { issues });
}
