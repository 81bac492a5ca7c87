import { kinds as shippedKinds } from '../../generated/fields.js';
import type { CompiledForm, Draft, FieldKind, JsonObject, Session } from '../../model/index.js';
import { draftOf, emptyDraft } from '../../engine/index.js';
import { registerTexts, todayInMassachusetts } from '../../text/index.js';
import { unbroken } from '../../text/language/unbroken.js';
import { spellBy } from '../../text/words.js';
import type { Clock } from '../../transport/clock.js';
import { keepingTexts } from '../transport/keeping-texts.js';
import { styles, wholeForm } from '../opening/whole-form.js';
import { AuthorDesk, knownOf, openingPage } from './author-desk.js';
import { type AuthorSource, type ReadForm, readAuthorForm } from './author-source.js';
import { authorTexts } from './author-texts.js';
import { keptOf } from './kept/carry-over.js';
import { proposedDraft } from './propose.js';
import { TabDrafts } from './kept/tab-drafts.js';

export { RefusedSource } from './author-source.js';
export { styles } from '../opening/whole-form.js';

registerTexts(authorTexts);
registerTexts(keepingTexts);
spellBy(unbroken);

/** What opening an author's form needs besides its source. */
export interface OpeningParts {
  /** Answers that the host gives to begin with. */
  readonly answers?: JsonObject;
  readonly kinds?: Readonly<Record<string, FieldKind>>;
  readonly today?: () => string;
  readonly changed: () => void;
  readonly clock?: Clock;
  readonly fetch?: typeof fetch;
}

/** A form that was opened, and what it was read from. */
export interface OpenedForm {
  readonly desk: AuthorDesk;
  readonly read: ReadForm;
  /** The draft in which the host's answers take the place of those that stand. */
  readonly propose: (session: Session, answers: JsonObject) => Draft;
}

/** Reads an author's form and opens a session on it, with what the tab has kept of it. Throws `RefusedSource`. */
export async function openAuthorForm(source: AuthorSource, parts: OpeningParts): Promise<OpenedForm> {
  const { fetch: given, today = todayInMassachusetts, changed, clock } = parts;
  const read = await readAuthorForm(source, given ? { fetch: given } : {});
  const { plan, validator } = read.form;
  const compiled: CompiledForm = { plan, validator, texts: {} };
  const kinds = { ...shippedKinds, ...parts.kinds };
  const drafts = new TabDrafts(plan);
  const kept = keptOf({ plan, kinds }, drafts);
  const begin = parts.answers === undefined ? emptyDraft(plan) : draftOf({ plan, validator, kinds }, parts.answers);
  const open = wholeForm(compiled, today, parts.kinds);
  const page = openingPage(plan, kept);
  const session = open({
    draft: kept?.draft ?? begin,
    held: {},
    known: knownOf(kept?.sent),
    ...(page !== undefined && { page }),
  });
  const desk = new AuthorDesk({
    read,
    session,
    styles,
    kinds,
    today,
    drafts,
    kept,
    changed,
    ...(clock && { clock }),
    ...(given && { fetch: given }),
  });
  return { desk, read, propose: (of, answers) => proposedDraft({ plan, validator, kinds }, of, answers) };
}
