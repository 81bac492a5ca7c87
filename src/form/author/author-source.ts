import { kinds as shippedKinds } from '../../generated/fields.js';
import { layoutSchema } from '../../generated/layout-schema.js';
import { type AuthorForm, makeAuthorForm } from '../../interpret/author-form.js';
import { readJson } from '../../interpret/read/read-json.js';
import type { FieldKind, Json } from '../../model/index.js';
import { type AuthorProblem, LAYOUT_FILE, contractName } from '../../plan/index.js';
import { type FetchParts, type FetchedFile, FileProblem, fetchFile, usableAddress } from './fetch-file.js';

/** What an author's tag, or a script of the page, says of a form. */
export interface AuthorSource {
  /** Name of the form; the layout's own, or the file's, when absent. */
  readonly form?: string;
  readonly schemaSrc?: string;
  readonly layoutSrc?: string;
  readonly schemaHash?: string;
  readonly layoutHash?: string;
  /** JSON that a script gives in place of files. */
  readonly schema?: Json;
  readonly layout?: Json;
  /** Where the answers go; also tells which files it judges by, when it pins them. */
  readonly endpoint?: string;
  readonly kinds?: Readonly<Record<string, FieldKind>>;
  /** Base of relative addresses: the page's. */
  readonly base: string;
}

/** A form that can be filled in, and what its submissions name it by. */
export interface ReadForm {
  readonly form: Extract<AuthorForm, { readonly validator: unknown }>;
  readonly endpoint?: string;
  readonly schemaHash?: string;
  readonly layoutHash?: string;
  /** The endpoint judges by other files than the tag names: its own are shown, and the page's author is told why. */
  readonly isPinned: boolean;
  /** Why the tag's own files were not used, when that is so. */
  readonly passedOver: readonly AuthorProblem[];
}

/** Everything that keeps a form from being shown, with the names that its author gave the files. */
export class RefusedSource extends Error {
  constructor(readonly problems: readonly AuthorProblem[]) {
    super(problems[0]?.code ?? 'unknown');
    this.name = 'RefusedSource';
  }
}

/** What an endpoint tells of a form whose files it has pinned. */
interface Described {
  readonly form: string;
  readonly state?: string;
  readonly schema: { readonly hash: string; readonly href: string };
  readonly layout?: { readonly hash: string; readonly href: string };
}

/** The two texts that a form is made of. */
interface Files {
  readonly schema: FetchedFile;
  readonly layout?: FetchedFile;
}

/**
 * Reads an author's form. The tag's files and the endpoint's word on them are asked for at once. An endpoint that pins files has the last
 * word: a form that it would not take must not be filled in. Throws `RefusedSource`.
 */
export async function readAuthorForm(source: AuthorSource, parts: FetchParts = {}): Promise<ReadForm> {
  const endpoint = source.endpoint === undefined ? undefined : usableAddress(source.endpoint, source.base);
  if (source.endpoint !== undefined && endpoint === undefined) throw refused('endpoint_address', source.endpoint);
  const base = endpoint?.replace(/\/$/, '');
  if (source.schema !== undefined)
    return {
      form: made(source, source.schema, source.layout),
      ...(base !== undefined && { endpoint: base }),
      isPinned: false,
      passedOver: [],
    };
  if (source.schemaSrc === undefined && base === undefined) throw refused('source_missing', '<ma-form>');

  const [described, own] = await Promise.all([
    base === undefined ? undefined : describe(base, parts),
    source.schemaSrc === undefined ? undefined : settle(tagFiles(source, source.schemaSrc, parts)),
  ]);
  if (described?.state === 'closed') throw refused('form_closed', base ?? '');
  const isGood =
    own?.files !== undefined &&
    (!described ||
      (own.files.schema.hash === described.schema.hash && own.files.layout?.hash === described.layout?.hash));
  if (isGood) return readForm(source, base, own.files, false, []);
  if (!described || base === undefined) throw own?.problem ?? refused('source_missing', '<ma-form>');
  const pinned = await settle(pinnedFiles(base, described, parts));
  if (!pinned.files) throw own?.problem ?? pinned.problem;
  return readForm(
    { ...source, form: described.form },
    base,
    pinned.files,
    own !== undefined,
    own?.problem?.problems ?? [],
  );
}

function readForm(
  source: AuthorSource,
  endpoint: string | undefined,
  { schema, layout }: Files,
  isPinned: boolean,
  passedOver: readonly AuthorProblem[],
): ReadForm {
  const schemaName = source.schemaSrc ?? 'schema.json';
  const layoutName = source.layoutSrc ?? 'layout.json';
  const json = (text: string, name: string): Json => {
    const read = readJson(text, name);
    if ('problem' in read) throw new RefusedSource([read.problem]);
    return read.json;
  };
  return {
    form: made(source, json(schema.text, schemaName), layout && json(layout.text, layoutName)),
    ...(endpoint !== undefined && { endpoint }),
    ...(schema.hash !== undefined && { schemaHash: schema.hash }),
    ...(layout?.hash !== undefined && { layoutHash: layout.hash }),
    isPinned,
    passedOver,
  };
}

function made(source: AuthorSource, schema: Json, layout: Json | undefined): ReadForm['form'] {
  const id = nameOf(source);
  const kinds = { ...shippedKinds, ...source.kinds };
  const form = makeAuthorForm({ schema, ...(layout !== undefined && { layout }), id, kinds, layoutSchema });
  if (!form.plan)
    throw new RefusedSource(form.problems.map((problem) => ({ ...problem, file: fileOf(problem.file, id, source) })));
  return form;
}

/** A form without a name is called like its file; a layout's own name comes before both. */
function nameOf({ form, schemaSrc, base }: AuthorSource): string {
  if (form) return form;
  const path = schemaSrc === undefined ? '' : new URL(schemaSrc, base).pathname;
  const name = path
    .split('/')
    .at(-1)
    ?.replace(/\.json$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-');
  return name || 'form';
}

/** The planner's name of a file as the author knows it. */
function fileOf(file: string, id: string, { schemaSrc, layoutSrc }: AuthorSource): string {
  if (file === LAYOUT_FILE || file.endsWith('/asked')) return layoutSrc ?? 'layout';
  return file === contractName(id) || file.endsWith('/answers.schema.json') ? (schemaSrc ?? 'schema') : file;
}

async function tagFiles(source: AuthorSource, schemaSrc: string, parts: FetchParts): Promise<Files> {
  const get = (src: string, hash: string | undefined): Promise<FetchedFile> => {
    const address = usableAddress(src, source.base);
    if (address === undefined) throw refused('source_address', src);
    return fetchFile(address, src, hash, parts);
  };
  const [schema, layout] = await Promise.all([
    get(schemaSrc, source.schemaHash),
    source.layoutSrc === undefined ? undefined : get(source.layoutSrc, source.layoutHash),
  ]);
  return { schema, ...(layout && { layout }) };
}

async function pinnedFiles(endpoint: string, described: Described, parts: FetchParts): Promise<Files> {
  const get = ({ href, hash }: Described['schema']): Promise<FetchedFile> => {
    const address = usableAddress(href, `${endpoint}/`);
    if (address === undefined) throw refused('source_address', href);
    return fetchFile(address, href, globalThis.crypto?.subtle ? hash : undefined, parts);
  };
  const [schema, layout] = await Promise.all([get(described.schema), described.layout && get(described.layout)]);
  // Named as the endpoint names them, also where this page may not work hashes out.
  return {
    schema: { ...schema, hash: described.schema.hash },
    ...(layout && described.layout && { layout: { ...layout, hash: described.layout.hash } }),
  };
}

/** An endpoint of an agency's own need not pin anything, and then has nothing to tell. Its silence must not keep the form away for long. */
async function describe(endpoint: string, parts: FetchParts): Promise<Described | undefined> {
  try {
    const { text } = await fetchFile(endpoint, endpoint, undefined, { ...parts, patience: 5_000 });
    const told = JSON.parse(text) as Partial<Described>;
    return typeof told.form === 'string' &&
      typeof told.schema?.hash === 'string' &&
      typeof told.schema.href === 'string'
      ? (told as Described)
      : undefined;
  } catch {
    return undefined;
  }
}

/** What came of fetching: files, or what is wrong with them. */
async function settle(
  fetching: Promise<Files>,
): Promise<
  | { readonly files: Files; readonly problem?: undefined }
  | { readonly files?: undefined; readonly problem: RefusedSource }
> {
  try {
    return { files: await fetching };
  } catch (error) {
    if (error instanceof FileProblem) return { problem: new RefusedSource([error.problem]) };
    if (error instanceof RefusedSource) return { problem: error };
    throw error;
  }
}

function refused(code: AuthorProblem['code'], file: string): RefusedSource {
  return new RefusedSource([{ file, pointer: '', code, params: {}, severity: 'error' }]);
}
