import { emptyDraft } from '../../../engine/draft/draft.js';
import { type Instance, onPage } from '../../../engine/places/instances.js';
import { type PlacedIssue, findIssues, isRequired } from '../../../engine/issues/issues.js';
import { type Journey, blockingOn, isReachable } from '../../../engine/session/journey.js';

import { type SettleParts, type Settled, settle } from '../../../engine/settle/settle.js';
import type {
  Address,
  Draft,
  Entry,
  FieldKind,
  FormPlan,
  Json,
  JsonObject,
  Page,
  PageId,
  Validator,
} from '../../../model/index.js';
import { entryOf } from '../answers/candidates.js';

/** Answers being tried: what stands in the controls, and what the service is taken to say. */
export interface Tried {
  readonly draft: Draft;
  readonly known: JsonObject;
}

/** How a form stands with these answers, by the engine itself. */
export interface Look {
  readonly settled: Settled;
  readonly isReachable: (page: Page) => boolean;
  /** What stops Continue on a page. */
  readonly blocking: (page: Page) => readonly PlacedIssue[];
  readonly asked: (page: PageId) => readonly Instance[];
}

/** Asks the engine about answers. Nothing of it is imitated here: what is proved is proved of the code that runs. */
export class Trial {
  /** How often the engine was asked: what a proof costs. */
  looks = 0;

  constructor(
    readonly plan: FormPlan,
    readonly kinds: Readonly<Record<string, FieldKind>>,
    private readonly validator: Validator,
    readonly today: string,
  ) {}

  start(known: JsonObject = {}): Tried {
    return { draft: emptyDraft(this.plan), known };
  }

  look({ draft, known }: Tried): Look {
    this.looks += 1;
    const { plan, kinds, validator, today } = this;
    const parts: SettleParts = { plan, kinds, validator, today, known, held: {} };
    const settled = settle(parts, draft);
    let issues: readonly PlacedIssue[] | undefined;
    const find = (): readonly PlacedIssue[] => (issues ??= findIssues(parts, draft, settled));
    const journey: Journey = {
      plan,
      draft,
      settled,
      known,
      today,
      issues: find,
      issuesAt: (addresses) => find().filter((issue) => addresses.has(issue.address)),
    };
    return {
      settled,
      isReachable: (page) => isReachable(journey, page),
      blocking: (page) => blockingOn(journey, page),
      asked: (page) =>
        settled.instances.filter(
          (instance) =>
            settled.relevant.has(instance.address) &&
            instance.question.role !== 'constant' &&
            this.#pageOf(instance) === page,
        ),
    };
  }

  /** The same answers and one more; `undefined` takes it away. */
  with(tried: Tried, { address, question, pointer }: Instance, value: Json | undefined): Tried {
    const { [address]: _, ...others } = tried.draft.entries;
    if (this.#agreements.has(pointer)) {
      const agreed = value === true ? { [pointer]: { hash: '', language: 'en', at: `${this.today}T12:00:00Z` } } : {};
      return { ...tried, draft: { ...tried.draft, agreed: { ...tried.draft.agreed, ...agreed } } };
    }
    const entry: Entry | undefined = value === undefined ? undefined : entryOf(value, question, this.kinds);
    return {
      ...tried,
      draft: { ...tried.draft, entries: entry === undefined ? others : { ...others, [address]: entry } },
    };
  }

  withRows(tried: Tried, list: Address, rows: readonly string[]): Tried {
    return { ...tried, draft: { ...tried.draft, rows: { ...tried.draft.rows, [list]: rows } } };
  }

  isRequired(look: Look, instance: Instance): boolean {
    return isRequired(instance, look.settled.applies);
  }

  readonly #agreements = new Set(this.plan.pages.flatMap(({ agree }) => agree ?? []));
  readonly #pages = new Map(this.plan.pages.flatMap((page) => page.questions.map((name) => [name, page.id] as const)));

  #pageOf(instance: Instance): PageId | undefined {
    return this.#pages.get(onPage(instance));
  }
}
