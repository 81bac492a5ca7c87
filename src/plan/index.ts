export { planForm, contractName, askedName } from './plan-form.js';
export { withEnding } from './with-ending.js';
export type { PlanInput, Planned } from './plan-form.js';
export { LAYOUT_FILE } from './author-problem.js';
export type { AuthorProblem, AuthorProblemCode } from './author-problem.js';
export type * from './layout/form-layout.js';
export type { SchemaDocuments } from './schema/documents.js';
