import { checkForm } from '../../../headless/compile.js';
import type { Json } from '../../../model/index.js';
import type { FormLayout } from '../../../plan/index.js';

/** One way to write a form. */
export interface Written {
  readonly schema: Json;
  readonly layout?: FormLayout;
}

/** What `check` finds in a form in the folder `f`, without what it proved: `code file#pointer`, and the severity where it is not an error. */
export function findingsOf({ schema, layout }: Written): readonly string[] {
  const source = { id: 'f', schema, ...(layout && { layout: { id: 'f', version: '1', title: 'A form', ...layout } }) };
  const findings = checkForm({ source }).filter(({ code }) => code !== 'paths_proved');
  return findings.map(
    ({ severity, code, file, pointer }) =>
      `${severity === 'error' ? '' : `${severity} `}${code} ${file.replace('schemas/f/', '')}#${pointer}`,
  );
}

/** An object with these properties. */
export const object = (properties: Record<string, Json>, more: Record<string, Json> = {}): Json => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties,
  ...more,
});
