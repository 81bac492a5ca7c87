import { createSession } from '../../src/engine/index.js';
import { draftOf } from '../../src/form/testing/draft-of.js';
import type { CompiledForm, Entry, FieldKind, FormPlan, JsonObject, Session } from '../../src/model/index.js';

/** An example of schemas/<form>/examples. */
export interface Example {
  readonly today?: string;
  readonly answers: JsonObject;
  /** Answers to questions that the contract does not hold, when they cannot be worked out of it. */
  readonly asked?: JsonObject;
  readonly submission?: string;
  readonly issues?: readonly { readonly pointer: string; readonly code: string }[];
}

/** What a form's examples do not say and its pages need. A form without a file in `facts/` needs none. */
export interface FormFacts {
  /** What a person must have said so that this contract came out. */
  readonly askedOf?: (answers: JsonObject) => JsonObject;
  /** Answers that no single example holds, because they are sent apart. */
  readonly more?: JsonObject;
  /** What the service has told, by how far the case has come; in order, the first is where everybody starts. */
  readonly progress?: Readonly<Record<string, JsonObject>>;
  /** Pages that nobody sees today, each with the reason. */
  readonly neverShown?: Readonly<Record<string, string>>;
  /** What leads to a page that no example reaches. */
  readonly ways?: Readonly<Record<string, Way>>;
}

/** A way to a page. */
export interface Way {
  readonly known?: JsonObject;
  /** Switches of the form's tables that are on or off for it. */
  readonly switches?: JsonObject;
  /** Entries that differ from the example's. */
  readonly entries?: Readonly<Record<string, Entry>>;
}

/** One state of one page. */
export interface Scene extends Way {
  readonly page: string;
  readonly example: Example;
  /** The row that is open, on a page of a list. */
  readonly row?: string;
  readonly progress?: string;
  /** Nothing on the page is answered. */
  readonly blank?: boolean;
  /** Continue was chosen, so that problems show. */
  readonly tried?: boolean;
}

/** A form with what it needs to be staged. */
export interface Stage {
  readonly form: CompiledForm;
  readonly kinds: Readonly<Record<string, FieldKind>>;
  readonly facts: FormFacts;
}

/** Examples without a day of their own are looked at on this one, as in their law. */
export const TODAY = '2026-11-23';

/** The session of a scene, at its page. Throws when the page cannot be reached with what it was given: the picture would lie. */
export function sessionAt(stage: Stage, scene: Scene): Session {
  const { page, row, blank, tried } = scene;
  const session = opened(stage, scene);
  reach(session, page, row);
  if (blank) {
    for (const { address, kind } of session.view.page.questions) {
      const { empty } = stage.kinds[kind] ?? {};
      if (empty !== undefined) session.dispatch({ type: 'answer', address, entry: empty });
    }
  }
  if (tried) {
    session.dispatch({ type: 'continue' });
    if (session.view.page.page.id !== page) throw new Error(`the page ${page} has nothing to complain of`);
  }
  return session;
}

/** A session with a scene's answers, wherever it stands. */
export function opened({ form, kinds, facts }: Stage, scene: Scene): Session {
  const plan = switched(form.plan, scene.switches);
  const { example, progress = Object.keys(facts.progress ?? {})[0] ?? '' } = scene;
  const answers = { ...facts.more, ...example.answers };
  const whole = draftOf({ plan, kinds, answers, asked: { ...facts.askedOf?.(answers), ...example.asked } });
  // Whoever stands at a door has only passed the ones before it.
  const door = plan.before.indexOf(scene.page);
  const passed = door < 0 ? plan.before : plan.before.slice(0, door);
  const agreed = Object.fromEntries(
    plan.pages.flatMap(({ id, agree }) => {
      const given = agree === undefined ? undefined : whole.agreed[agree];
      return agree !== undefined && given && (door < 0 || passed.includes(id)) ? [[agree, given]] : [];
    }),
  );
  return createSession({
    plan,
    kinds,
    validator: form.validator,
    today: () => example.today ?? TODAY,
    draft:
      door < 0
        ? { ...whole, agreed, entries: { ...whole.entries, ...scene.entries } }
        : { ...whole, agreed, entries: {}, rows: {}, seen: passed },
    known: { ...facts.progress?.[progress], ...scene.known },
  });
}

/** Goes to a page; throws when the form does not let it. */
function reach(session: Session, page: string, row?: string): void {
  session.dispatch({ type: 'go', page, row });
  const here = session.view.page.page.id;
  if (here !== page) throw new Error(`the page ${page} is not reached: the form shows ${here}`);
}

function switched(plan: FormPlan, switches: JsonObject | undefined): FormPlan {
  if (!switches) return plan;
  const before = plan.tables['switches'] as JsonObject | undefined;
  return { ...plan, tables: { ...plan.tables, switches: { ...before, ...switches } } };
}
