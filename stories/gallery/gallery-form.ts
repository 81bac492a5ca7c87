import { createSession, draftOf } from '../../src/engine/index.js';
import { kinds } from '../../src/generated/fields.js';
import { layoutSchema } from '../../src/generated/layout-schema.js';
import { type AuthorForm, makeAuthorForm } from '../../src/interpret/author-form.js';
import type { Draft, FormPlan, Json, JsonObject, Session } from '../../src/model/index.js';

/** One schema of the gallery as it lies in `schemas/`: `<name>.json`, `<name>.answers.json` and, where it has one, `<name>.layout.json`. */
export interface Piece {
  readonly schema: JsonObject;
  /** What somebody answers; it is sent just so. */
  readonly answers: JsonObject;
  readonly layout?: Json;
}

/** Stories and tests of the gallery happen on this day. */
export const TODAY = '2026-11-23';

/** A form of the gallery as a page has it that reads an author's JSON: no code of its own, judged by the interpreter. */
export interface GalleryForm {
  readonly made: AuthorForm & { readonly plan: FormPlan };
  readonly open: () => Session;
  /** What somebody has typed who gave these answers. */
  readonly typed: Draft;
}

/** Makes the form; throws with the first thing that is wrong with it. */
export function galleryForm(name: string, { schema, layout, answers }: Piece): GalleryForm {
  const made = makeAuthorForm({ schema, layout, id: name, kinds, layoutSchema });
  if (!made.plan) throw new Error(`${name} is no form: ${JSON.stringify(made.problems)}`);
  const { plan, validator } = made;
  return {
    made,
    open: () => createSession({ plan, kinds, validator, today: () => TODAY }),
    typed: draftOf({ plan, kinds, validator }, answers),
  };
}
