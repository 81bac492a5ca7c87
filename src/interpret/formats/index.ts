import { email, idnEmail } from './addresses.js';
import { date, dateTime, duration, time } from './dates.js';
import { hostname, idnHostname, ipv4, ipv6 } from './hosts.js';
import { jsonPointer, regex, relativeJsonPointer, uuid } from './names.js';
import { iri, iriReference, uri, uriReference, uriTemplate } from './uris.js';

/**
 * The formats that we assert, by name; others are annotations. Both producers judge by these, or a form would change its mind when it
 * moves from one to the other. Written so that no input makes them slow.
 */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date,
  time,
  'date-time': dateTime,
  duration,
  email,
  'idn-email': idnEmail,
  hostname,
  'idn-hostname': idnHostname,
  ipv4,
  ipv6,
  uri,
  'uri-reference': uriReference,
  iri,
  'iri-reference': iriReference,
  'uri-template': uriTemplate,
  uuid,
  'json-pointer': jsonPointer,
  'relative-json-pointer': relativeJsonPointer,
  regex,
};
