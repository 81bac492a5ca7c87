import { createSession } from '../../engine/session/session.js';
import { schemaTexts } from '../../text/schema-texts.js';
import type { Block, FieldKind, FormPlan, FormStart, FormView, Page, Session, Validator } from '../../model/index.js';

/** The way to the first question, still without its words. */
export type PlayedStart = Pick<FormStart, 'plan' | 'views'>;

/** Two days far apart: what looks the same on both does not depend on the day. */
const DAYS = ['2001-01-01', '2098-12-31'];

/**
 * Walks with the engine itself from the first page to the first that asks something, as somebody would who agrees to everything, and
 * notes what was shown. Undefined when a page on the way depends on the day, on answers, or on what the service says: then the first
 * question has to wait for the whole form.
 */
export function playStart(
  plan: FormPlan,
  kinds: Readonly<Record<string, FieldKind>>,
  validator: Validator,
): PlayedStart | undefined {
  const [views, later] = DAYS.map((day) => walk(createSession({ plan, kinds, validator, today: () => day })));
  if (!views || !later || JSON.stringify(views) !== JSON.stringify(later)) return undefined;
  const pages = views.map((view) => view.page.page);
  // A page that was passed over because nothing is known yet may come on the way once something is.
  const last = plan.pages.findIndex((page) => page.id === pages.at(-1)?.id);
  if (plan.pages.slice(0, last).some((page) => page.when !== undefined)) return undefined;
  const asked = views.at(-1)?.page.page.questions ?? [];
  const questions = Object.fromEntries(
    asked.flatMap((pointer) => (plan.questions[pointer] ? [[pointer, plan.questions[pointer]]] : [])),
  );
  const none = {
    groups: {},
    conditions: {},
    parts: [],
    submissions: [],
    rules: [],
    derive: [],
    tables: {},
    errors: {},
  };
  return {
    plan: {
      ...plan,
      ...none,
      questions,
      pages,
      before: plan.before.filter((id) => pages.some((page) => page.id === id)),
    },
    views,
  };
}

function walk(session: Session): readonly FormView[] | undefined {
  const views: FormView[] = [];
  while (views.length < session.plan.pages.length) {
    const { view } = session;
    if (!isFixed(view)) return undefined;
    views.push(view);
    if (view.page.questions.length > 0) return views;
    goOn(session, view);
    if (session.view.page.page.id === view.page.page.id) return undefined;
  }
  return undefined;
}

/** What the form's own button does. */
function goOn(session: Session, { page }: FormView): void {
  if (page.page.agree !== undefined)
    session.dispatch({ type: 'agree', pointer: page.page.agree, hash: '', language: 'en', at: '' });
  else if (page.hub?.next) session.dispatch({ type: 'go', page: page.hub.next.page });
  else session.dispatch({ type: 'continue' });
}

/** Words that come with the whole form: a first question that has them waits for it. */
const LATER_WORDS = new RegExp(
  Object.keys(schemaTexts)
    .map((key) => `"${key.replaceAll('.', '\\.')}"`)
    .join('|'),
);

/**
 * What src/ui/first-styles.ts dresses: kinds with one plain box, and words. Anything else would stand undressed until its sheet comes, or not at
 * all: later-blocks.ts comes with the whole form.
 */
const FIRST_KINDS = ['text', 'email', 'integer', 'number', 'phone', 'zip'];
const LATER_BLOCKS: readonly Block['type'][] = ['info', 'warning', 'details', 'fact', 'event', 'documents'];

/** Nothing on the page is computed, told by the service, kept secret, sent away, or dressed by a later sheet. */
function isFixed({ page: view }: FormView): boolean {
  const { page } = view;
  return (
    isPlain(page) &&
    !LATER_WORDS.test(JSON.stringify(view.questions)) &&
    [...(page.lead ?? []), ...(page.after ?? [])].every(
      (block: Block) => block.when === undefined && !LATER_BLOCKS.includes(block.type),
    ) &&
    view.questions.length === (view.questions.length > 0 ? page.questions.length : 0) &&
    view.questions.every(
      ({ kind, secret, notes, help }) => FIRST_KINDS.includes(kind) && !secret && !help && notes.length === 0,
    )
  );
}

function isPlain(page: Page): boolean {
  const kind = page.kind === 'content' || page.kind === 'hub' || page.kind === 'questions';
  return (
    kind && page.when === undefined && page.notes === undefined && page.check === undefined && page.submit === undefined
  );
}
