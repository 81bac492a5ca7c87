/** Any JSON value. `undefined` is never an answer: a question without an answer has no key. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. Keys are plain data: `__proto__` and `constructor` are read with own-property checks only. */
export interface JsonObject {
  readonly [key: string]: Json;
}
