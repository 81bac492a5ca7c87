import { type AuthorForm, makeAuthorForm } from '../../../src/interpret/author-form.js';
import { readJson } from '../../../src/interpret/read/read-json.js';
import { layoutSchema } from '../../../src/generated/layout-schema.js';
import type { FieldKind, Json } from '../../../src/model/index.js';
import { LAYOUT_FILE } from '../../../src/plan/index.js';
import type { PinnedVersion } from './form-store.js';

/** An author's form that can be filled in and judged. */
export type UsableForm = Extract<AuthorForm, { readonly validator: unknown }>;

/** How many made forms are kept at hand; the others are made again when they are asked for. */
const AT_HAND = 200;

/** Makes forms of pinned texts, each once as long as it is in use. */
export class MadeForms {
  readonly #made = new Map<string, UsableForm>();

  constructor(private readonly kinds: Readonly<Record<string, FieldKind>>) {}

  /** Reads and plans an author's two files; gives the form or everything that is wrong with it. */
  make(id: string, schemaText: string, layoutText: string | undefined): AuthorForm {
    const schema = readJson(schemaText, `${id}/answers.schema.json`);
    const layout = layoutText === undefined ? undefined : readJson(layoutText, LAYOUT_FILE);
    const unread = [schema, layout].flatMap((read) => (read && 'problem' in read ? [read.problem] : []));
    if (unread.length > 0) return { problems: unread };
    const jsonOf = (read: typeof schema | undefined): Json | undefined =>
      read && 'json' in read ? read.json : undefined;
    return makeAuthorForm({
      schema: jsonOf(schema) ?? null,
      layout: jsonOf(layout),
      id,
      kinds: this.kinds,
      layoutSchema,
    });
  }

  /** The form of a pinned version. It was good when it was pinned; that it is not any more is a fault of ours. */
  of(version: PinnedVersion): UsableForm {
    const key = `${version.form_id} ${version.schema_hash} ${version.layout_hash}`;
    const known = this.#made.get(key);
    if (known) {
      // Used last, forgotten last.
      this.#made.delete(key);
      this.#made.set(key, known);
      return known;
    }
    const made = this.make(version.form_id, version.schema_text, version.layout_text ?? undefined);
    if (!made.plan) throw new Error('a pinned form cannot be made any more');
    this.#made.set(key, made);
    const [oldest] = this.#made.keys();
    if (this.#made.size > AT_HAND && oldest !== undefined) this.#made.delete(oldest);
    return made;
  }
}
