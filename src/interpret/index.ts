/** The interpreter: judges any JSON Schema of drafts 04 to 2020-12 without generated code, so it runs under the strictest CSP. */
export { type Found } from './check.js';
export { type Dialect, defaultDialect, dialects } from './dialects.js';
export { type InterpretedSchemas, interpretedValidator } from './interpreted-validator.js';
export { type Interpreter, type InterpreterOptions, createInterpreter } from './interpreter.js';
export { UnresolvableReference } from './registry.js';
