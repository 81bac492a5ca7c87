import {
  type Issue,
  type Json,
  type JsonObject,
  type Page,
  type Session,
  parsePointer,
  readAt,
} from '../../model/index.js';
import { type AskParts, askJson } from '../../transport/ask.js';
import type { Clock } from '../../transport/clock.js';
import { ServiceProblem, Unreachable } from '../../transport/problem.js';
import { pageOfIssue } from '../focus/issue-places.js';
import { markOf } from './answer-sender.js';

/** What an endpoint is asked. docs/receive-submissions.md has the contract. */
export interface AskedCheck {
  readonly form: string;
  readonly version: string;
  readonly language: string;
  readonly answers: JsonObject;
}

/** What came of a check. `unknown`: no answer came. `absent`: the endpoint has no such check. */
export type CheckOutcome =
  { readonly state: 'checked'; readonly issues: readonly Issue[] } | { readonly state: 'unknown' | 'absent' };

/** What checks need. */
export interface CheckParts {
  readonly session: Session;
  readonly ask: AskParts;
  readonly clock: Clock;
  readonly language: () => string;
}

/** Milliseconds of quiet before the endpoint is asked, and how long it may take. */
const QUIET = 600;
const PATIENCE = 10_000;

/** A check that was asked for: of these very answers, and not of any others. */
interface Asking {
  readonly name: string;
  readonly mark: string;
  readonly cut: () => void;
  readonly outcome: Promise<CheckOutcome>;
}

/**
 * Asks the endpoint about the answers of a page while they are given, so that Continue need not wait. One question at a time: when answers change, the
 * one under way is ended and whatever still comes of it is dropped. Errors wait for Continue, warnings are said at once.
 */
export class AnswerChecks {
  #asking: Asking | undefined;
  #timer: unknown;
  /** The answers that the timer runs for, or that nobody answered about: those are asked again by Continue and not by themselves. */
  #due = '';

  constructor(private readonly parts: CheckParts) {}

  /** Something changed: asks once it is quiet, if there is something to ask. */
  look(): void {
    const { session, clock } = this.parts;
    const { page } = session.view.page;
    const { check } = page;
    if (session.state.busy) return;
    const body = check === undefined || !this.#isReady(page) ? undefined : this.#bodyOf(page);
    const mark = body === undefined ? '' : markOf(`${check} ${body}`);
    if (mark === (this.#asking?.mark ?? this.#due)) return;
    this.close();
    if (check === undefined || body === undefined) return;
    this.#due = mark;
    this.#timer = clock.after(QUIET, () => {
      this.#due = '';
      const asking = this.#ask(check, mark, body);
      void asking.outcome.then((outcome) => this.#warn(asking, outcome));
    });
  }

  /** Continue waits for what is known of the answers as they stand; of no other answers. */
  async run(name: string): Promise<CheckOutcome> {
    for (;;) {
      const body = this.#bodyOf(this.parts.session.view.page.page);
      const mark = markOf(`${name} ${body}`);
      const earlier = this.#asking?.mark === mark ? this.#asking : undefined;
      const asking = earlier ?? this.#ask(name, mark, body);
      const outcome = await asking.outcome;
      // Typed on meanwhile, or ended by a later question: what came back is of answers that are gone.
      if (asking !== this.#asking || this.#bodyOf(this.parts.session.view.page.page) !== body) continue;
      if (outcome.state !== 'unknown') return outcome;
      this.#asking = undefined;
      // What nobody answered while somebody typed is tried once more by Continue itself.
      if (!earlier) return outcome;
    }
  }

  /** Ends what is under way. */
  close(): void {
    this.parts.clock.cancel(this.#timer);
    this.#due = '';
    this.#asking?.cut();
    this.#asking = undefined;
  }

  #ask(name: string, mark: string, text: string): Asking {
    this.close();
    const { clock, ask } = this.parts;
    const controller = new AbortController();
    const slow = clock.after(PATIENCE, () => controller.abort());
    const outcome = askJson<{ readonly issues?: unknown }>(ask, 'POST', `/checks/${encodeURIComponent(name)}`, {
      text,
      anonymous: true,
      signal: controller.signal,
    })
      .then((told): CheckOutcome => ({ state: 'checked', issues: issuesOf(told?.issues) }), outcomeOf)
      .finally(() => clock.cancel(slow));
    const asking: Asking = { name, mark, cut: () => controller.abort(), outcome };
    this.#asking = asking;
    return asking;
  }

  /** A warning is news as soon as it is known; nothing else is said while somebody types. */
  #warn(asking: Asking, outcome: CheckOutcome): void {
    const { session } = this.parts;
    if (asking !== this.#asking || session.state.busy) return;
    if (outcome.state === 'unknown') {
      this.#asking = undefined;
      this.#due = asking.mark;
    }
    if (outcome.state !== 'checked') return;
    const warnings = outcome.issues.filter(({ severity }) => severity === 'warning');
    if (warnings.length > 0) session.dispatch({ type: 'answered', issues: warnings });
  }

  /** Nothing is missing or unreadable on the page, and something was answered. */
  #isReady(page: Page): boolean {
    const { session } = this.parts;
    const isWrong = session.issues.some(
      (issue) => issue.severity === 'error' && pageOfIssue(session.plan, issue) === page.id,
    );
    return !isWrong && Object.keys(this.#answersOf(page)).length > 0;
  }

  #bodyOf(page: Page): string {
    const { session, language } = this.parts;
    const { id, version } = session.plan;
    const asked: AskedCheck = { form: id, version, language: language(), answers: this.#answersOf(page) };
    return JSON.stringify(asked);
  }

  /** The answers of the page and no others: a check need not know the rest. */
  #answersOf(page: Page): JsonObject {
    const { answers } = this.parts.session;
    const picked: Record<string, Json> = {};
    for (const pointer of page.questions) {
      const { root, segments } = parsePointer(pointer);
      const value = root === 'answers' ? readAt(answers, segments) : undefined;
      if (value !== undefined) put(picked, segments, value);
    }
    return picked;
  }
}

/** Puts a value under its names; own keys only, whatever they are called. */
function put(into: Record<string, Json>, [first, ...rest]: readonly string[], value: Json): void {
  if (first === undefined) return;
  if (rest.length === 0) return define(into, first, value);
  if (!Object.hasOwn(into, first)) define(into, first, {});
  put(into[first] as Record<string, Json>, rest, value);
}

function define(into: Record<string, Json>, name: string, value: Json): void {
  Object.defineProperty(into, name, { value, enumerable: true, configurable: true, writable: true });
}

function outcomeOf(error: unknown): CheckOutcome {
  if (error instanceof Unreachable) return { state: 'unknown' };
  if (!(error instanceof ServiceProblem)) throw error;
  if (error.issues.length > 0) return { state: 'checked', issues: issuesOf(error.issues) };
  return { state: error.status === 404 || error.status === 501 ? 'absent' : 'unknown' };
}

/** An endpoint's issues, as far as they are some; all that is not called a warning is an error. */
function issuesOf(found: unknown): readonly Issue[] {
  if (!Array.isArray(found)) return [];
  return found
    .filter(
      (one): one is Issue =>
        typeof one === 'object' &&
        one !== null &&
        typeof (one as Issue).pointer === 'string' &&
        typeof (one as Issue).code === 'string',
    )
    .map((issue) => ({
      ...issue,
      source: 'service',
      params: issue.params ?? {},
      severity: issue.severity === 'warning' ? 'warning' : 'error',
    }));
}
