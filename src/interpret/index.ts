/** The interpreter: judges any JSON Schema of drafts 04 to 2020-12 without generated code, so it runs under the strictest CSP. */
export { type Found } from './check.js';
export { type Dialect, defaultDialect, defaultDialectUri, dialects } from './dialects.js';
export { type SchemaFault, TooMuchWork, UnresolvableReference, UnusableSchema } from './errors.js';
export { formats } from './formats/index.js';
export { type InterpretedSchemas, interpretedValidator } from './interpreted-validator.js';
export { type Interpreter, type InterpreterOptions, createInterpreter, createInterpreters } from './interpreter.js';
