import { type Instance, onPage } from '../../engine/places/instances.js';
import type { PlacedIssue } from '../../engine/issues/issues.js';
import { indexOf, isInfluential } from '../../engine/places/plan-index.js';
import type {
  Address,
  FieldKind,
  FormPlan,
  JsonObject,
  Page,
  Pointer,
  QuestionName,
  Validator,
} from '../../model/index.js';
import { questionName } from '../../model/index.js';
import { type Candidates, isFinite } from './answers/candidates.js';
import { type Effort, fillPage } from './explore/fill.js';
import type { Filled, Filling } from './explore/filling.js';
import { namesOn, slicePlan, sliceValidator } from './explore/slice.js';
import { type Tried, Trial } from './explore/trial.js';
import { type Bounds, type Combination, combinationsOn, knownFacts, waysTo } from './explore/ways.js';
import { type DeadEnd, type PageProof, type Undecided, said } from './page-proof.js';
import { type Reading, comparedWith, readsOf } from './reading.js';
import { isShut, switchesOf, turnedOver } from './switches.js';

/** What the proofs of all pages share. */
export interface Ground {
  readonly reading: Reading;
  readonly candidates: (instance: Pick<Instance, 'question'>) => Candidates;
  readonly kinds: Readonly<Record<string, FieldKind>>;
  readonly validator: Validator;
  readonly today: string;
}

/** Ways to one page that are looked at; a page that more lead to says so. */
const MOST_WAYS = 600;
/** Where earlier answers can be anything, so many ways begin with others. */
const TURNS = 4;
/** Earlier answers from lists, which only rules weigh, are gone through whole up to so many combinations; beyond, they vary by turn. */
const MOST_WEIGHED = 32;
/** Combinations of facts that the service may have told. */
const MOST_FACTS = 64;

/** The proof of one page, by a plan of only what it hangs on. */
export class PageProver {
  readonly #trial: Trial;
  readonly #page: Page;
  readonly #before: readonly Page[];
  readonly #after: readonly Page[];
  readonly #facts: readonly Pointer[];
  readonly #deciding: ReadonlySet<QuestionName>;
  readonly #varied: readonly QuestionName[];
  /** Something by which the page itself is decided can be anything. */
  readonly #isOpen: boolean;
  readonly #bounds: Bounds = { combinations: MOST_WAYS, isCut: false, isLost: false, effort: 'quick' };
  readonly #asked = new Set<QuestionName>();
  readonly #deadEnds: DeadEnd[] = [];
  readonly #undecided: Undecided[] = [];
  readonly #looked = new Set<string>();
  #combinations = 0;
  #isReached = false;
  /** Something on the page itself can be anything, so other answers may do more than those that were tried. */
  #isCutHere = false;

  constructor(
    page: Page,
    private readonly order: readonly Page[],
    private readonly ground: Ground,
    tables: FormPlan['tables'] = ground.reading.plan.tables,
  ) {
    const { reading, kinds, validator, today } = ground;
    const decides = reading.decides(page);
    const weighs = reading.weighs(page);
    const names = new Set([...decides.questions, ...weighs.questions, ...namesOn([page], reading.plan)]);
    const plan = { ...slicePlan(reading.plan, names), tables };
    this.#trial = new Trial(plan, kinds, sliceValidator(validator, plan), today);
    const sliced = order.flatMap(({ id }) => plan.pages.find((one) => one.id === id) ?? []);
    const at = sliced.findIndex(({ id }) => id === page.id);
    this.#page = sliced[at] as Page;
    const matters = (one: Page): boolean => one.questions.length > 0;
    this.#before = sliced.slice(0, at).filter(matters);
    this.#after = sliced.slice(at + 1).filter(matters);
    this.#facts = [...decides.known, ...weighs.known];
    const own = new Set(this.#page.questions);
    const others = Object.values(plan.questions).filter((question) => !own.has(questionName(question)));
    const weighed = others.filter((question) => !decides.questions.has(questionName(question)) && isFinite(question));
    const product = weighed.reduce(
      (count, question) => count * Math.max(1, ground.candidates({ question }).values.length),
      1,
    );
    const enumerated = product <= MOST_WEIGHED ? weighed : [];
    this.#deciding = new Set([
      ...enumerated.map(questionName),
      ...others
        .filter((question) => decides.questions.has(questionName(question)))
        .filter((question) => isFinite(question) || reading.looksAt.has(question.pointer))
        .map(questionName),
    ]);
    this.#varied = others.map(questionName).filter((name) => !this.#deciding.has(name));
    this.#isOpen = this.#varied.some((name) => decides.questions.has(name));
  }

  get looks(): number {
    return this.#trial.looks;
  }

  prove(): PageProof {
    this.#explore();
    if (!this.#isReached && this.#bounds.isLost) {
      // Only where it matters: that no way leads on from the pages before it is looked at closely.
      Object.assign(this.#bounds, { isLost: false, effort: 'thorough' });
      this.#explore();
    }
    const { isCut, isLost } = this.#bounds;
    // What the service may have told is tried by examples.
    const isCertain = !isCut && !isLost && this.#varied.length === 0 && this.#facts.length === 0;
    if (!this.#isReached) this.#noteUnreached(isCertain);
    else if (isCut) this.#note('combinations', 'more combinations lead to it than were looked at');
    if (this.#isReached) this.#noteExamples();
    return {
      page: this.#page.id,
      combinations: this.#combinations,
      deadEnds: this.#deadEnds,
      isUnreachable: !this.#isReached && this.#undecided.length === 0,
      neverAsked:
        isCertain && this.#isReached && !this.#isCutHere
          ? this.#page.questions.filter((name) => !this.#asked.has(name))
          : [],
      looks: this.looks,
      undecided: this.#undecided,
    };
  }

  #explore(): void {
    // What a switch keeps shut need not be walked to.
    if (this.#page.when !== undefined && isShut(this.#page.when, this.#trial.plan.tables, this.ground.today)) return;
    for (const known of this.#known()) this.#from(known, this.#before);
    // A page may hang on what is asked behind it: it comes up once somebody goes back.
    if (!this.#isReached && this.#after.length > 0)
      for (const known of this.#known()) this.#from(known, [...this.#before, ...this.#after]);
  }

  *#known(): Generator<JsonObject> {
    let left = MOST_FACTS;
    const compared = comparedWith(this.#trial.plan, this.ground.reading.expressions, this.ground.today);
    for (const known of knownFacts(this.#facts, compared, this.#trial)) {
      if (left <= 0) {
        this.#bounds.isCut = true;
        return;
      }
      left -= 1;
      yield known;
    }
  }

  #from(known: JsonObject, before: readonly Page[]): void {
    const seen = new Set<string>();
    const decides = (instance: Instance): boolean =>
      this.#deciding.has(onPage(instance)) || instance.question.role === 'branch';
    const turns = this.#varied.length === 0 ? 1 : TURNS;
    for (let turn = 0; turn < turns; turn += 1) {
      // What varies is weighed by rules only: where the first answers lead nowhere, others lead nowhere either.
      if (turn > 0 && !this.#isReached && !this.#isOpen) return;
      const start = this.#trial.start(known);
      for (const way of waysTo(before, decides, start, turn, (page) => this.#filling(page), this.#bounds)) {
        const key = JSON.stringify([way.tried.draft.entries, way.tried.draft.rows]);
        if (seen.has(key)) continue;
        seen.add(key);
        if (this.#trial.look(way.tried).isReachable(this.#page)) this.#tryPage(way, turn);
      }
    }
  }

  /** All that can be decided on the page itself, each filled in; and once with a row in each list. */
  #tryPage(way: Combination, turn: number): void {
    this.#isReached = true;
    const filling = this.#filling(this.#page);
    const bounds: Bounds = { combinations: MOST_WAYS, isCut: false, isLost: false, effort: 'quick' };
    let passed = 0;
    const refused: Combination[] = [];
    const fill = (combination: Combination, effort: Effort): Filled =>
      fillPage(this.#page, combination.tried, combination.fixed, turn, filling, effort);
    for (const start of [way.tried, this.#withRows(way.tried)]) {
      if (!start) continue;
      const begin = { tried: start, fixed: new Set<Address>() };
      for (const combination of combinationsOn(this.#page, begin, (one) => this.#decidesHere(one), filling, bounds)) {
        const { tried, stopped } = fill(combination, 'quick');
        for (const instance of this.#trial.look(tried).asked(this.#page.id)) this.#asked.add(onPage(instance));
        if (stopped) refused.push(combination);
        else passed += 1;
      }
    }
    this.#combinations += passed;
    this.#isCutHere ||= bounds.isCut;
    const weighed = refused.map((combination) =>
      fill(combination, passed > 0 ? this.#effortFor(combination) : 'thorough'),
    );
    const leadsOn = passed > 0 || weighed.some(({ stopped }) => !stopped);
    for (const filled of weighed) this.#weighRefusal(filled, leadsOn, bounds);
  }

  /** A choice on the page that leads nowhere is no dead end as long as another one leads on; it is told all the same. */
  #weighRefusal({ tried, stopped, isProved = false }: Filled, leadsOn: boolean, { isCut }: Bounds): void {
    if (!stopped) {
      this.#combinations += 1;
      return;
    }
    const end = this.#deadEnd(tried, stopped);
    const isToldThere = stopped.every(({ address }) => this.#isChosenHere(address));
    if (!leadsOn && isProved && !isCut) this.#add(end);
    else if (!leadsOn) this.#note('no_answer', `no answers were found that pass: ${said(end)}`, end);
    else if (!isToldThere) this.#note('blocked_choice', `a choice on it cannot be completed: ${said(end)}`, end);
  }

  /** Looked for thoroughly once for each choice; the same choice on other ways there is only looked at. */
  #effortFor({ tried, fixed }: Combination): Effort {
    const key = [...fixed].map((address) => `${address} ${JSON.stringify(tried.draft.entries[address])}`).join();
    if (this.#looked.has(key)) return 'quick';
    this.#looked.add(key);
    return 'thorough';
  }

  /** A question from a list: what its rules refuse is told where it is chosen. */
  #isChosenHere(address: Address): boolean {
    const question = this.#trial.plan.questions[address];
    return question !== undefined && (isFinite(question) || question.facts.items?.options !== undefined);
  }

  /** An answer on the page by which something else on it is decided. */
  #decidesHere({ question, pointer, row }: Instance): boolean {
    const index = indexOf(this.#trial.plan);
    if (question.role === 'branch') return true;
    if (isFinite(question)) return isInfluential(index, pointer, question);
    return this.ground.reading.looksAt.has(row ? question.pointer : pointer);
  }

  #withRows(tried: Tried): Tried | undefined {
    const lists = this.#trial
      .look(tried)
      .asked(this.#page.id)
      .filter(
        ({ address, question }) =>
          question.item && (question.facts.maxItems ?? 1) > 0 && (tried.draft.rows[address] ?? []).length === 0,
      );
    if (lists.length === 0) return undefined;
    return lists.reduce((one, { address }) => this.#trial.withRows(one, address, ['r1']), tried);
  }

  #filling(page: Page): Filling {
    const { candidates, reading } = this.ground;
    return {
      trial: this.#trial,
      candidates,
      rules: reading.rulesOn(page),
      isRead: ({ pointer, question }) => reading.isRead(pointer) || reading.isRead(question.pointer),
    };
  }

  /** A page that nothing leads to may only be switched off. */
  #noteUnreached(isCertain: boolean): void {
    const switches = switchesOf(this.#trial.plan, this.#page, this.ground.today);
    if (switches.length > 0) {
      const { plan } = this.ground.reading;
      const tables = switches.reduce(turnedOver, plan.tables as JsonObject);
      const other = new PageProver(this.#page, this.order, this.ground, tables);
      other.#explore();
      if (other.#isReached)
        return this.#note('switched_off', `it is reached only when ${switches.join(', ')} is turned over`);
    }
    if (!isCertain) this.#note('unreached', 'no answers were found that lead to it');
  }

  #noteExamples(): void {
    const open = new Set(this.#varied);
    const rules = this.ground.reading
      .rulesOn(this.#page)
      .filter((rule) =>
        readsOf(rule).some((pointer) => this.ground.reading.questionsAt(pointer).some((name) => open.has(name))),
      );
    if (rules.length > 0)
      this.#note(
        'examples',
        `${rules.map(({ id }) => id).join(', ')} weigh it against earlier answers that can be anything: ${TURNS} ways to answer those were tried`,
      );
  }

  #deadEnd(tried: Tried, stopped: readonly PlacedIssue[]): DeadEnd {
    const { answers, asked } = this.#trial.look(tried).settled;
    return { answers, asked, known: tried.known, issues: stopped.map(({ pointer, code }) => ({ pointer, code })) };
  }

  #add(end: DeadEnd): void {
    // One witness for each way to be stuck is enough.
    if (!this.#deadEnds.some((other) => said(other) === said(end))) this.#deadEnds.push(end);
  }

  #note(code: Undecided['code'], detail: string, witness?: DeadEnd): void {
    if (this.#undecided.some((one) => one.code === code && one.detail === detail)) return;
    this.#undecided.push({ code, detail, ...(witness && { witness }) });
  }
}
