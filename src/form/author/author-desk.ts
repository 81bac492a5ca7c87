import type { CSSResult } from 'lit';
import { settle } from '../../engine/index.js';
import type { FieldKind, FormPlan, Issue, JsonObject, PageId, Session } from '../../model/index.js';
import { type Clock, realClock } from '../../transport/clock.js';
import { language } from '../../text/first.js';
import type { WorkDone } from '../desk/busy-work.js';
import type { OtherForm } from '../desk/other-form.js';
import type { ServiceFacts } from '../painting/painter.js';
import { draftToKeep } from '../transport/draft-to-keep.js';
import type { SaveStatus } from '../transport/save-status.js';
import { AnswerChecks } from './answer-checks.js';
import { AnswerSender, type AnswerReceipt } from './answer-sender.js';
import type { ReadForm } from './author-source.js';
import type { AuthorTextKey } from './author-texts.js';
import type { TabDrafts, TabRecord } from './kept/tab-drafts.js';

/** Milliseconds of quiet after which what was typed is kept; leaving the page keeps it at once. */
const QUIET = 250;

/** What a desk is made of. */
export interface DeskParts {
  readonly read: ReadForm;
  readonly session: Session;
  readonly styles: readonly CSSResult[];
  readonly kinds: Readonly<Record<string, FieldKind>>;
  readonly today: () => string;
  readonly drafts: TabDrafts;
  /** What the tab had kept when the session was opened. */
  readonly kept: TabRecord | undefined;
  readonly changed: () => void;
  readonly clock?: Clock;
  readonly fetch?: typeof fetch;
}

/** Keeps an author's form in its tab, and sends it. */
export class AuthorDesk implements OtherForm {
  readonly session: Session;
  readonly styles: readonly CSSResult[];
  facts: ServiceFacts;
  readonly #parts: DeskParts;
  readonly #clock: Clock;
  readonly #sender: AnswerSender | undefined;
  readonly #checks: AnswerChecks | undefined;
  readonly #stop: () => void;
  #record: TabRecord;
  #status: SaveStatus | undefined;
  #timer: unknown;
  #seen: number;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.session = parts.session;
    this.styles = parts.styles;
    this.#clock = parts.clock ?? realClock;
    this.#record = parts.kept ?? {};
    this.facts = factsOf(parts.kept?.sent);
    this.#seen = parts.session.state.revision;
    const { endpoint } = parts.read;
    const ask = endpoint !== undefined && {
      endpoint,
      handle: () => undefined,
      ...(parts.fetch && { fetch: parts.fetch }),
    };
    if (ask) {
      this.#sender = new AnswerSender({
        ask,
        clock: this.#clock,
        attempt: () => this.#record.attempt,
        // A mark of what holds a private number is kept in memory alone.
        keep: (attempt) => this.#keep({ ...this.#record, attempt }, this.#isPrivate()),
      });
      this.#checks = new AnswerChecks({ session: parts.session, ask, clock: this.#clock, language });
    }
    this.#stop = parts.session.subscribe(() => {
      this.#changed();
      this.#checks?.look();
    });
    if (parts.kept?.draft) this.#status = this.#statusOf(true);
  }

  get saving(): SaveStatus | undefined {
    return this.#status;
  }

  async submit(session: Session, id: string): Promise<WorkDone> {
    const sender = this.#sender;
    // Without an endpoint the host page takes the answers by `ma-submit`; nobody took them.
    if (!sender) return failed('ui.author.refused', 'no_endpoint');
    const { read, kinds, today } = this.#parts;
    const { plan, validator } = read.form;
    const { answers } = session.submission(id);
    const { asked } = settle(
      { plan, validator, kinds, today: today(), known: session.state.known, held: {} },
      session.state.draft,
    );
    const outcome = await sender.send({
      form: plan.id,
      version: plan.version,
      language: language(),
      ...(read.schemaHash !== undefined && {
        schema: read.schemaHash,
        ...(read.layoutHash !== undefined && { layout: read.layoutHash }),
      }),
      answers,
      asked: withoutSecrets(asked, session),
    });
    switch (outcome.state) {
      case 'sent':
        return this.#sent(session, id, outcome.receipt);
      case 'refused':
        if (outcome.code === 'form_changed') return failed('ui.author.changed', outcome.code);
        if (outcome.code === 'form_closed') return failed('ui.author.closed', outcome.code);
        return outcome.issues.length > 0
          ? { issues: outcome.issues.map(asService), failed: outcome.code }
          : failed('ui.author.refused', outcome.code);
      case 'unknown':
        return failed('ui.form.not-sent', 'not_sent');
    }
  }

  async check(_session: Session, name: string): Promise<WorkDone> {
    // Without an endpoint there is nobody to ask.
    const outcome = await this.#checks?.run(name);
    // A check is a courtesy on the way: when nobody answers it, the endpoint still judges what it is sent, and nobody is kept from going on.
    if (outcome?.state === 'unknown') return { issues: [], failed: 'not_checked' };
    if (outcome?.state === 'absent') return { issues: [], failed: 'check_unknown' };
    return { issues: outcome?.state === 'checked' ? outcome.issues : [] };
  }

  hide(): void {
    if (this.session.state.revision !== this.#seen) this.#save();
  }

  close(): void {
    this.hide();
    this.#checks?.close();
    this.#clock.cancel(this.#timer);
    this.#stop();
  }

  /** Nothing of the form stays in the tab, of whatever version. */
  forget(): void {
    this.#clock.cancel(this.#timer);
    this.#seen = this.session.state.revision;
    this.#record = {};
    this.#parts.drafts.forget();
    this.#parts.drafts.forgetOthers();
  }

  #changed(): void {
    const { state } = this.session;
    const isOtherPage = this.#record.draft !== undefined && this.#record.page !== state.page;
    if (state.revision === this.#seen && !isOtherPage) return;
    this.#clock.cancel(this.#timer);
    this.#timer = this.#clock.after(QUIET, () => this.#save());
  }

  #save(): void {
    const { state, plan } = this.session;
    this.#clock.cancel(this.#timer);
    this.#seen = state.revision;
    // Once it was sent, only the receipt stays.
    if (this.#record.sent) return;
    const draft = draftToKeep(plan, state.draft, new Map());
    const isKept = this.#keep({ ...this.#record, draft, page: state.page });
    const status = this.#statusOf(isKept);
    if (status.text === this.#status?.text) return;
    this.#status = status;
    this.#parts.changed();
  }

  #keep(record: TabRecord, inMemory = false): boolean {
    this.#record = record;
    return inMemory || this.#parts.drafts.set(record);
  }

  #sent(session: Session, id: string, receipt: AnswerReceipt): WorkDone {
    this.#record = { sent: { id, ...receipt } };
    this.#parts.drafts.set(this.#record);
    // Also what a version of another time had kept: once it was sent, only the receipt stays.
    this.#parts.drafts.forgetOthers();
    this.#seen = session.state.revision;
    this.#status = undefined;
    this.facts = factsOf(this.#record.sent);
    return { issues: [], known: knownOf(this.#record.sent), receipt: { ...receipt, known: {} } };
  }

  #isPrivate(): boolean {
    return Object.values(this.session.plan.questions).some((question) => question.secret || question.keep === 'memory');
  }

  #statusOf(isKept: boolean): SaveStatus {
    const key: AuthorTextKey = !isKept
      ? 'ui.author.kept-nowhere'
      : this.#isPrivate()
        ? 'ui.author.kept-partly'
        : 'ui.author.kept-tab';
    return { state: isKept ? 'saved' : 'refused', text: TEXTS[key] };
  }
}

/** The same objects each time, so that a status that says the same is the same. */
const TEXTS = {
  'ui.author.kept-nowhere': { key: 'ui.author.kept-nowhere' },
  'ui.author.kept-partly': { key: 'ui.author.kept-partly' },
  'ui.author.kept-tab': { key: 'ui.author.kept-tab' },
} as const;

/** What a session must know to show what was sent. */
export function knownOf(sent: TabRecord['sent']): JsonObject {
  return sent ? { submitted: { [sent.id]: sent.receivedAt } } : {};
}

/** Where a form opens again: at the receipt when it was sent, else where it was left. */
export function openingPage(plan: FormPlan, kept: TabRecord | undefined): PageId | undefined {
  return kept?.sent ? plan.pages.find((page) => page.kind === 'done')?.id : kept?.page;
}

function factsOf(sent: TabRecord['sent']): ServiceFacts {
  return sent
    ? { receivedAt: sent.receivedAt, ...(sent.reference !== undefined && { reference: sent.reference }) }
    : {};
}

/** An endpoint's issue counts as the endpoint's, whatever it calls its source: it goes when its question changes. */
function asService(issue: Issue): Issue {
  return { ...issue, source: 'service', severity: 'error', params: issue.params ?? {} };
}

/** A problem of the way, not of an answer: it stands at the form itself and goes with the next try. */
function failed(key: AuthorTextKey | 'ui.form.not-sent', code: string): WorkDone {
  return {
    issues: [{ source: 'service', pointer: '', code, params: {}, severity: 'error', text: { key } }],
    failed: code,
  };
}

/** What was asked twice to be sure (a number typed again) is nobody's business once it has served. */
function withoutSecrets(asked: JsonObject, { plan }: Session): JsonObject {
  const gone = new Set(
    Object.values(plan.questions)
      .filter((question) => question.pointer.startsWith('asked:') && (question.secret || question.keep === 'memory'))
      .map((question) => question.pointer.slice('asked:/'.length)),
  );
  return Object.fromEntries(Object.entries(asked).filter(([name]) => !gone.has(name)));
}
