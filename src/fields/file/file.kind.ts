import type { Entry, FieldKind, QuestionFacts } from '../../model/index.js';
import { isOfType, numberSetting } from '../reading/facts.js';
import { BLANK, partOf, read, unreadable } from '../reading/typed-text.js';
import { contentOf, fileOf, keepContent } from './file-contents.js';

/** As much as is sent with a form's answers, unless the schema or the layout says otherwise: 3 MB, which are 4 MB of base64. */
const MOST_BYTES = 3_000_000;

const ENCODINGS: ReadonlySet<string> = new Set(['base64', 'base64url']);

/** How files of these types begin, as base64. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'JVBERi',
  'image/png': 'iVBORw0KGgo',
  'image/jpeg': '/9j/',
  'image/gif': 'R0lGOD',
};

/**
 * A file whose content is the answer (`contentEncoding: base64`). The entry, and with it every draft, only names it; the content stays in the
 * page and becomes the value. Settings: `maxBytes`.
 */
export const kind: FieldKind = {
  name: 'file',
  empty: { id: '', name: '', type: '', size: '' },
  claims: (facts) => (isOfType(facts, 'string') && !facts.options && isFile(facts) ? 11 : 0),
  parse(entry, facts) {
    const id = partOf(entry, 'id');
    if (id === '') return BLANK;
    const limit = mostBytes(facts);
    if (Number(partOf(entry, 'size')) > limit)
      return { kind: 'unreadable', code: 'file_size', params: { limit: megabytes(limit) } };
    const content = contentOf(id);
    if (content === undefined) return unreadable('file_again');
    if (content === '') return unreadable('file_empty');
    const beginning = facts.contentMediaType === undefined ? undefined : BEGINNINGS[facts.contentMediaType];
    if (beginning !== undefined && !content.startsWith(beginning)) return unreadable('file_type');
    return read(facts.contentEncoding === 'base64url' ? toUrl(content) : content);
  },
  format(value, facts) {
    if (typeof value !== 'string' || value === '') return kind.empty;
    const content = facts.contentEncoding === 'base64url' ? fromUrl(value) : value;
    const known = fileOf(content);
    const file = known ?? {
      id: `given-${content.length}-${content.slice(0, 12)}${content.slice(-12)}`,
      name: '',
      type: facts.contentMediaType ?? '',
      size: Math.floor((withoutFill(content).length * 3) / 4),
    };
    if (!known) keepContent(file, content);
    return entryOf(file);
  },
  words(value, facts) {
    if (typeof value !== 'string') return [{ as: 'blank' }];
    const file = fileOf(facts.contentEncoding === 'base64url' ? fromUrl(value) : value);
    return file && file.name !== ''
      ? [{ as: 'plain', value: file.name }]
      : [{ as: 'text', text: { key: 'ui.a-file' } }];
  },
  isBlank: (entry) => partOf(entry, 'id') === '',
};

/** A chosen file as its entry. */
export function entryOf({ id, name, type, size }: { id: string; name: string; type: string; size: number }): Entry {
  return { id, name, type, size: String(size) };
}

/** How large a file may be, in bytes: by the layout, by the schema's length of the text, or what we send at most. */
export function mostBytes(facts: QuestionFacts): number {
  const ofSchema = facts.maxLength === undefined ? Infinity : Math.floor(facts.maxLength / 4) * 3;
  return Math.min(numberSetting(facts, 'maxBytes') ?? MOST_BYTES, ofSchema);
}

/** `2.5`: what a limit is called. */
export function megabytes(bytes: number): number {
  return Math.max(0.1, Math.floor(bytes / 100_000) / 10);
}

/** Text types without an encoding are text; the others are files, however an author has said so. */
function isFile({ contentEncoding, contentMediaType, format }: QuestionFacts): boolean {
  if (contentEncoding !== undefined) return ENCODINGS.has(contentEncoding);
  if (format === 'byte' || format === 'binary') return true;
  return (
    contentMediaType !== undefined &&
    /^(image|audio|video)\/|^application\/(pdf|zip|octet-stream)/.test(contentMediaType)
  );
}

function toUrl(content: string): string {
  return withoutFill(content.replaceAll('+', '-').replaceAll('/', '_'));
}

/** Without the `=` that fill base64 up to a multiple of four. Not by a pattern: a long run of `=` would cost it the square of its length. */
function withoutFill(content: string): string {
  let end = content.length;
  while (content[end - 1] === '=') end -= 1;
  return content.slice(0, end);
}

function fromUrl(content: string): string {
  const plain = content.replaceAll('-', '+').replaceAll('_', '/');
  return plain + '='.repeat((4 - (plain.length % 4)) % 4);
}
