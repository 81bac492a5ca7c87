import { kinds } from '../../../generated/fields.js';
import { validatorFor } from '../../../headless/interpreter.js';
import type { Json } from '../../../model/index.js';
import { type FormLayout, planForm } from '../../../plan/index.js';
import { provePaths } from '../prove.js';
import { sayProof } from '../say-proof.js';

/** A form by its properties and its layout; each property is asked on a page of its own unless the layout has pages. */
export interface Tried {
  readonly properties: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly more?: Readonly<Record<string, Json>>;
  readonly layout?: FormLayout;
}

/** What the proof says of a form: `severity code file#pointer: message`, one a line. */
export function sayPaths({ properties, required, more, layout = {} }: Tried): readonly string[] {
  const names = Object.keys(properties);
  const schema = { type: 'object', properties, required: required ?? names, ...more };
  const pages = layout.pages ?? names.map((name) => ({ id: name, title: name, questions: [`/${name}`] }));
  const written = { id: 'f', version: '1', title: 'A form', ...layout, pages };
  const planned = planForm({ schema, layout: written, kinds });
  const errors = planned.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const proof = provePaths({ planned, layout: written, kinds, validator: validatorFor(planned), today: '2026-11-23' });
  return sayProof(proof, planned.plan, written).map(
    ({ severity, code, pointer, message }) => `${severity} ${code} ${pointer}: ${message}`,
  );
}

/** The same without the words. */
export function codesOf(tried: Tried): readonly string[] {
  return sayPaths(tried).map((line) => line.slice(0, line.indexOf(':')));
}
