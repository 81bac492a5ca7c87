import { createHash } from 'node:crypto';
import { LIMITS } from '../../../src/interpret/read/read-json.js';
import { Problem } from '../http/problem.js';
import type { Settings } from '../settings.js';

/** How long an author's site may take to give a file, in milliseconds. */
const PATIENCE = 10_000;

/** An author's file as it was fetched: its very text, and the hash that anybody can work out from it. */
export interface SourceFile {
  readonly url: string;
  readonly text: string;
  readonly hash: string;
}

/** `sha256-…` in base64, as `integrity` attributes have it. */
export function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}

/**
 * Fetches a file of an author. Only from an origin that the operator has listed, without following it elsewhere, without our credentials, and
 * no more of it than a form may have: whoever may name an address must not be able to make us ask around in our own network.
 */
export async function fetchSource(
  settings: Pick<Settings, 'authorOrigins'>,
  member: string,
  address: string,
  expected?: string,
): Promise<SourceFile> {
  const refuse = (code: string, detail: string): Problem =>
    new Problem(422, code, {
      detail,
      issues: [{ source: 'service', pointer: `/${member}`, code, params: {}, severity: 'error' }],
    });
  const url = addressOf(settings, address);
  if (!url)
    throw refuse('origin_not_listed', 'the operator has not listed the origin of this address (AUTHOR_ORIGINS)');
  let answer: Response;
  try {
    answer = await fetch(url, {
      redirect: 'manual',
      credentials: 'omit',
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw refuse('source_unreachable', 'the site of this address did not answer');
  }
  if (answer.status >= 300 && answer.status < 400)
    throw refuse('source_redirects', 'this address leads to another one; name that one');
  if (!answer.ok) throw refuse('source_status', `the site of this address answered ${answer.status}`);
  const bytes = await read(answer);
  if (!bytes) throw refuse('json_size', `the file is larger than ${LIMITS.bytes / 1_000} kB, or did not come in time`);
  const text = decode(bytes);
  if (text === undefined) throw refuse('not_utf8', 'the file is not UTF-8 text');
  const hash = hashOf(text);
  if (expected !== undefined && expected !== hash) throw refuse('hash_differs', `the file has the hash ${hash}`);
  return { url: url.href, text, hash };
}

/** A listed web address, or undefined. */
function addressOf({ authorOrigins }: Pick<Settings, 'authorOrigins'>, address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return authorOrigins.includes(url.origin) && url.username === '' && url.password === '' ? url : undefined;
}

/** The body, as far as it may be; undefined when there is more of it or it breaks off. */
async function read(answer: Response): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of answer.body ?? []) {
      const bytes = part as Uint8Array;
      size += bytes.byteLength;
      // Leaving the loop ends the request.
      if (size > LIMITS.bytes) return undefined;
      parts.push(bytes);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(parts);
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
