import type {
  Branching,
  Condition,
  ConditionId,
  FieldKind,
  FormPlan,
  Json,
  Question,
  Relevance,
} from '../model/index.js';
import { type AuthorProblem, LAYOUT_FILE, Problems } from './author-problem.js';
import { checkDocuments } from './checks/documents.js';
import { checkRelevanceCycles } from './checks/cycles.js';
import { checkExpressions } from './checks/expressions.js';
import { checkWishes, fixedRowsOf } from './checks/layout-pointers.js';
import { checkMigrations } from './checks/migrations.js';
import { checkSatisfiable } from './checks/satisfiable.js';
import { checkWording } from './checks/wording.js';
import { makeDerivations } from './layout/derivations.js';
import type { FormLayout } from './layout/form-layout.js';
import { makeGroups } from './layout/groups.js';
import { makeJourney } from './layout/journey.js';
import { makePages } from './layout/pages.js';
import { makeRules } from './layout/rules.js';
import { say, sayDoor } from './layout/say.js';
import { expandTerms } from './layout/terms.js';
import { makeErrors } from './layout/wording.js';
import { type Planning, startPlanning } from './planning.js';
import { type SchemaDocuments, isObject, own } from './schema/documents.js';
import { SchemaLibrary } from './schema/library.js';
import { excessOfJson } from './schema/limits.js';
import type { PlannedBranching } from './schema/places.js';
import { walkSchema } from './schema/walk.js';

/** What a plan is made from. */
export interface PlanInput {
  /** The contract: JSON Schema 2020-12. */
  readonly schema: Json;
  readonly layout?: FormLayout;
  /** Used when the layout names none. */
  readonly id?: string;
  readonly kinds: Readonly<Record<string, FieldKind>>;
  /** Other schemas that `$ref`s may reach, by name relative to the forms' folder (`shared/address.schema.json`). Nothing else can be reached. */
  readonly shared?: SchemaDocuments;
}

/** A plan, what is wrong with it, and what a validator needs to decide its conditions. */
export interface Planned {
  readonly plan: FormPlan;
  readonly problems: readonly AuthorProblem[];
  /** All schemas by name, the contract and what is asked among them. */
  readonly documents: SchemaDocuments;
  readonly contract: string;
  readonly asked: string;
  /** The schema that decides each condition for the value at its `at`; `$ref`s are document names with a fragment. */
  readonly conditionSchemas: Readonly<Record<ConditionId, Json>>;
}

/** Turns a schema and a layout into a plan. Pure: no DOM, no Node, nothing fetched; the plan is complete even where there are problems. */
export function planForm({ schema, layout: written = {}, id, kinds, shared = {} }: PlanInput): Planned {
  const problems = new Problems();
  const layout = expandTerms(withinLimits(written, problems), problems);
  const name = layout.id ?? id ?? 'form';
  const contract = contractName(name);
  const asked = askedName(name);
  const given = { ...shared, [contract]: schema, [asked]: layout.asked ?? true };
  const documents = checkDocuments(given, problems);
  const library = new SchemaLibrary(documents);
  const rows = fixedRowsOf(layout);
  const places = walkSchema(
    asked,
    'asked',
    library,
    rows,
    problems,
    walkSchema(contract, 'answers', library, rows, problems),
  );
  const planning = startPlanning(layout, places, kinds, problems);
  const title = layout.title ?? titleOf(schema) ?? name;
  const { pages, questions, places: placed } = makePages(title, planning);
  const derive = makeDerivations(planning);
  const derivedPlaces = derive.flatMap(({ write }) => places.find(write) ?? []);
  const groups = makeGroups([...placed, ...derivedPlaces], planning);
  const branchings = [...places.branchings.values()];
  const used = usedConditions(Object.values(questions), Object.values(groups), branchings);
  const kept = [...places.conditions].filter(([condition]) => used.has(condition));
  const plan: FormPlan = {
    id: name,
    version: layout.version ?? '1',
    title: say(title),
    sensitive: layout.sensitive ?? false,
    ...(layout.door && { door: sayDoor(layout.door) }),
    questions,
    groups,
    conditions: Object.fromEntries(
      kept.map(([condition, planned]): [ConditionId, Condition] => [condition, planned.condition]),
    ),
    ...(branchings.length > 0 && { branchings: branchings.map(branchingOf) }),
    ...(places.together.size > 0 && { together: [...places.together.values()] }),
    pages,
    ...makeJourney(pages, planning),
    rules: makeRules(planning),
    derive,
    tables: layout.tables ?? {},
    errors: makeErrors(layout),
    ...(layout.migrations?.length && { migrations: layout.migrations }),
  };
  check(plan, planning);
  const conditionSchemas = Object.fromEntries(kept.map(([condition, planned]) => [condition, planned.schema]));
  return { plan, problems: problems.found, documents, contract, asked, conditionSchemas };
}

/** A layout beyond the limits is put aside, as a schema is. */
function withinLimits(layout: FormLayout, problems: Problems): FormLayout {
  const excess = excessOfJson(layout as Json);
  if (!excess) return layout;
  problems.add(LAYOUT_FILE, '', excess.code, { limit: excess.limit });
  return {};
}

/** The name under which a form's contract is known to `$ref`s and in problems. */
export function contractName(form: string): string {
  return `${form}/answers.schema.json`;
}

/** The name under which a form's `asked` schema (a part of form.json) is known. */
export function askedName(form: string): string {
  return `${form}/asked`;
}

function check(plan: FormPlan, planning: Planning): void {
  checkSatisfiable(planning);
  checkWishes(planning);
  checkExpressions(planning);
  checkRelevanceCycles(plan, planning);
  checkWording(planning);
  checkMigrations(plan, planning);
}

/** A branching as the model writes it; its row by the list that holds it. */
function branchingOf({ at, row, written, branches }: PlannedBranching): Branching {
  return { at, ...(row !== undefined && { within: row.slice(0, -'/*'.length) }), written, branches };
}

/** The conditions that a question or a group hangs on, and all that tell the branches of a choice apart. */
function usedConditions(
  questions: readonly Question[],
  groups: readonly { readonly relevance?: Relevance; readonly requiredWhen?: Relevance }[],
  branchings: readonly PlannedBranching[],
): ReadonlySet<ConditionId> {
  const used = new Set<ConditionId>(branchings.flatMap(({ branches }) => branches));
  const look = (one: { readonly relevance?: Relevance; readonly requiredWhen?: Relevance }): void => {
    for (const relevance of [one.relevance, one.requiredWhen])
      for (const clause of relevance ?? []) for (const { condition } of clause) used.add(condition);
  };
  const lookInto = (question: Question): void => {
    look(question);
    for (const condition of question.branches ?? []) used.add(condition);
    for (const { when } of question.inBranch ?? []) look({ relevance: when });
    if (question.repeat?.fits !== undefined) used.add(question.repeat.fits);
    question.item?.forEach(lookInto);
  };
  questions.forEach(lookInto);
  groups.forEach(look);
  return used;
}

function titleOf(schema: Json): string | undefined {
  const title = isObject(schema) ? own(schema, 'title') : undefined;
  return typeof title === 'string' ? title : undefined;
}
