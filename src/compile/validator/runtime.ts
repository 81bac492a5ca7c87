// What ajv's code calls at run time, one export a thing, so that only what a form uses gets into its validator. ajv's own formats and
// comparisons are not used: both producers judge by the same functions.
import { email as isEmail, idnEmail as isIdnEmail } from '../../interpret/formats/addresses.js';
import * as dates from '../../interpret/formats/dates.js';
import * as hosts from '../../interpret/formats/hosts.js';
import * as names from '../../interpret/formats/names.js';
import * as uris from '../../interpret/formats/uris.js';
import type { AjvError } from '../../engine/issues/compiled-validator.js';

export { equal } from '../../interpret/values/equal.js';
export { lengthOf as ucs2length } from '../../interpret/values/length-of.js';
export { isMultipleOf } from '../../interpret/values/multiple-of.js';

/** True when an object itself has a property with a value. */
export const has = (object: object, name: string): boolean =>
  (object as Readonly<Record<string, unknown>>)[name] !== undefined &&
  Object.prototype.hasOwnProperty.call(object, name);

/** Puts an error on the list that ajv's code keeps; there is none before the first. */
export function wrong(
  errors: AjvError[] | null,
  instancePath: string,
  keyword = '',
  params: AjvError['params'] = {},
  schemaPath = '',
): AjvError[] {
  const list = errors ?? [];
  list.push({ instancePath, schemaPath, keyword, params });
  return list;
}

/** A format as ajv's code expects it. */
interface Format {
  readonly validate: (text: string) => boolean;
}

export const date: Format = { validate: dates.date };
export const time: Format = { validate: dates.time };
const dateTime: Format = { validate: dates.dateTime };
export const duration: Format = { validate: dates.duration };
export const email: Format = { validate: isEmail };
const idnEmail: Format = { validate: isIdnEmail };
export const hostname: Format = { validate: hosts.hostname };
const idnHostname: Format = { validate: hosts.idnHostname };
export const ipv4: Format = { validate: hosts.ipv4 };
export const ipv6: Format = { validate: hosts.ipv6 };
export const uri: Format = { validate: uris.uri };
const uriReference: Format = { validate: uris.uriReference };
export const iri: Format = { validate: uris.iri };
const iriReference: Format = { validate: uris.iriReference };
const uriTemplate: Format = { validate: uris.uriTemplate };
export const uuid: Format = { validate: names.uuid };
const jsonPointer: Format = { validate: names.jsonPointer };
const relativeJsonPointer: Format = { validate: names.relativeJsonPointer };
export const regex: Format = { validate: names.regex };

export {
  dateTime as 'date-time',
  idnEmail as 'idn-email',
  idnHostname as 'idn-hostname',
  uriReference as 'uri-reference',
  iriReference as 'iri-reference',
  uriTemplate as 'uri-template',
  jsonPointer as 'json-pointer',
  relativeJsonPointer as 'relative-json-pointer',
};
