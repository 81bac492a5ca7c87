/** status.json → the plan that the status engine works with, and what its author must change. */
export { type PlannedStatus, planStatus } from './plan-status.js';
export type { StatusProblem, StatusProblemCode } from './status-problem.js';
export { asStatusFile } from './status-file.js';
export type * from './status-file.js';
