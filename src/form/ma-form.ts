// Over 300 lines: the public element, whose attributes, properties and events each have their sentence; what it does stands in the files beside it.
import type { PropertyDeclarations } from 'lit';
import type { Issue, Json, JsonObject, Session } from '../model/index.js';
import type { AuthorProblem } from '../plan/index.js';
import type { AuthorSource } from './author/author-source.js';
import type { OpenedForm } from './author/open-author-form.js';
import { fire, type FormEventDetails } from './form-events.js';
import { FormElement } from './form-element.js';
import { shippedForm } from './opening/form-registry.js';
import type { ShellSettings } from './form-shell.js';
import { addressOfIssue, firstIssue, pageOfIssue } from './focus/issue-places.js';
import { RefusedForm } from './desk/other-form.js';

export type { AuthorProblem };

/** Events with their details, for `addEventListener` and `onma-…` of frameworks. */
export type MaFormEvents = { readonly [Name in keyof FormEventDetails]: CustomEvent<FormEventDetails[Name]> };

/**
 * Any form: a shipped one by its name, or an author's own JSON. What stands between its tags is shown until the form is ready and when it
 * cannot be. Each attribute may also be written `data-…`.
 *
 * @summary A form on a Mass.gov page.
 * @status experimental
 * @attr form - Name of the form: a shipped one, or one that `endpoint` knows.
 * @attr schema-src - Address of an author's JSON Schema: https, or on the page's own site.
 * @attr layout-src - Address of its layout (pages, words, rules); without it the questions stand on one page.
 * @attr schema-hash - `sha256-…`: only this very schema is shown.
 * @attr layout-hash - `sha256-…`: only this very layout is shown.
 * @attr endpoint - Where the answers go. Without it the page's script takes them by `ma-submit`.
 * @attr lang - Language of the form; the page's when absent.
 * @attr heading-level - Level of its page headings in the outline of the page, 1 to 6.
 * @attr history - The browser's Back and Forward go through the form's pages; for a page that is the form's own.
 * @attr scheme - `dark`, or `auto` to follow the reader's system.
 * @slot - - Shown until the form is ready and when it cannot be: a link or a phone number.
 * @event ma-ready - The first page is on screen.
 * @event ma-failed - The form cannot start; `detail.code`.
 * @event ma-page - Another page, or its title changed; `detail.page`, `detail.kind`, `detail.title`.
 * @event ma-change - An answer changed; `detail.pointer`, `detail.revision`. Not what it is.
 * @event ma-issues - Continue found something; `detail.page`, `detail.issues`.
 * @event ma-submit - About to send; cancelable; `detail.submission`. A script that prevents it sends by itself and calls `answered()`.
 * @event ma-submitted - It was received; `detail.id`, `detail.reference` or `detail.applicationId`, `detail.receivedAt`.
 * @event ma-error - Something did not work; `detail.code`.
 */
export class MaForm extends FormElement {
  static override properties: PropertyDeclarations = {
    ...FormElement.properties,
    schemaSrc: { attribute: 'schema-src' },
    layoutSrc: { attribute: 'layout-src' },
    schemaHash: { attribute: 'schema-hash' },
    layoutHash: { attribute: 'layout-hash' },
    schema: { attribute: false },
    layout: { attribute: false },
  };

  /** Address of an author's JSON Schema. */
  schemaSrc?: string;
  /** Address of its layout. */
  layoutSrc?: string;
  /** `sha256-…` of the schema that is meant, as `integrity` attributes have it. */
  schemaHash?: string;
  /** `sha256-…` of the layout that is meant. */
  layoutHash?: string;
  /** A JSON Schema given by a script in place of `schemaSrc`. */
  schema?: Json;
  /** A layout given by a script. */
  layout?: Json;

  #given: JsonObject | undefined;
  #opened: OpenedForm | undefined;
  #refused: readonly AuthorProblem[] = [];
  #refusal: unknown;
  /** Counts the openings: what comes of an earlier one is not wanted any more. */
  #turn = 0;

  /** The session in use. A script may give one of its own, and then owns it. */
  get session(): Session | undefined {
    return this.hostSession ?? this.openSession;
  }

  set session(session: Session | undefined) {
    this.hostSession = session;
  }

  /**
   * The answers as they stand: what would be sent, without what is hidden or cannot be read. Setting them proposes them, as `propose()` does; before the form is
   * open they are what it begins with, unless the tab has kept something.
   */
  get answers(): JsonObject {
    return this.session?.answers ?? this.#given ?? {};
  }

  set answers(answers: JsonObject) {
    if (!this.propose(answers)) this.#given = answers;
  }

  /** Counts the changes of the answers; a proposal may name the one that it was made from. */
  get revision(): number {
    return this.session?.state.revision ?? 0;
  }

  /**
   * All problems as they stand now, shown or not. Setting them shows the host's own at their questions: each goes when its question is
   * changed, and an error stops Continue once.
   */
  get issues(): readonly Issue[] {
    return this.session?.issues ?? [];
  }

  set issues(issues: readonly Issue[]) {
    this.session?.dispatch({ type: 'answered', issues: issues.map((issue) => ({ ...issue, source: 'service' })) });
  }

  /**
   * Puts these answers in the place of those that stand. The form owns what people type: a proposal made from an older revision is refused and
   * changes nothing. True when it was taken.
   */
  propose(answers: JsonObject, revision?: number): boolean {
    const { session } = this;
    const opened = this.#opened;
    if (!session || !opened || (revision !== undefined && revision !== session.state.revision)) return false;
    const { page, held, known } = session.state;
    session.dispatch({ type: 'restore', draft: opened.propose(session, answers), held, known });
    session.dispatch({ type: 'go', page });
    return true;
  }

  /**
   * Sends, as if Continue had been pressed on the last page: what is missing is shown at its question instead. True when the endpoint has
   * received it, or the host has.
   */
  async submit(): Promise<boolean> {
    const { session } = this;
    const { submitted = {} } = (session?.state.known ?? {}) as { submitted?: JsonObject };
    const sending = session?.plan.pages.find(
      (page) => page.submit !== undefined && !page.optional && !Object.hasOwn(submitted, page.submit),
    );
    if (!session || !sending?.submit || session.state.busy) return false;
    session.dispatch({ type: 'go', page: sending.id });
    // A page of questions sends by itself, so the pages before it must be right first; a page for checking shows all that is wrong.
    const elsewhere = session.issues.some(
      (issue) => issue.severity === 'error' && pageOfIssue(session.plan, issue) !== sending.id,
    );
    if (elsewhere && sending.kind !== 'check') session.dispatch({ type: 'go', page: '' });
    session.dispatch({ type: 'continue' });
    await this.#rest(session);
    return isSubmitted(session, sending.submit);
  }

  /** Empties the form, in the tab too. A claim that a service keeps is only closed here. */
  reset(): void {
    this.#given = undefined;
    this.#opened?.desk.forget();
    if (this.shell.desk) void this.shell.closeClaim();
    else this.open();
  }

  /** Opens the page of the first problem (or of that at `pointer`) and puts the focus in its control. False when there is none. */
  focusIssue(pointer?: string): boolean {
    const { session } = this;
    const issue = session && firstIssue(session, pointer);
    if (!session || !issue) return false;
    const address = addressOfIssue(issue);
    const page = pageOfIssue(session.plan, issue);
    const field = this.fields.at(address);
    if (field && (page === undefined || page === session.state.page)) field.focusPart(issue.part);
    else if (page !== undefined) {
      this.focusKeeper.want(address, issue.part);
      session.dispatch({ type: 'go', page });
    } else return false;
    return true;
  }

  /** Shows why a form is not there; for pages of ours that look at an address before it is used. */
  refuse(problems: readonly AuthorProblem[]): void {
    this.#refused = problems;
    if (this.hasUpdated) this.open();
  }

  protected override opening(): readonly string[] {
    return [...super.opening(), 'schemaSrc', 'layoutSrc', 'schemaHash', 'layoutHash', 'schema', 'layout'];
  }

  protected override dataNames(): readonly string[] {
    return [...super.dataNames(), 'schema-src', 'layout-src', 'schema-hash', 'layout-hash'];
  }

  protected override settings(): ShellSettings {
    this.#opened = undefined;
    this.#refusal = undefined;
    const turn = (this.#turn += 1);
    if (this.hostSession || this.compiled || !this.#isAuthors()) return super.settings();
    const source = this.#source();
    return { form: this.form, other: (changed) => this.#openAuthors(turn, source, changed) };
  }

  protected override refusal(): unknown {
    return this.#refusal;
  }

  protected override get startOver(): (() => void) | undefined {
    return this.#opened?.read.endpoint === undefined ? undefined : () => this.reset();
  }

  /** JSON of an author's own; a name that no form is shipped under is one that the endpoint must know. */
  #isAuthors(): boolean {
    return (
      this.#refused.length > 0 ||
      this.schema !== undefined ||
      Boolean(this.schemaSrc) ||
      Boolean(this.endpoint && !shippedForm(this.form)) ||
      (!this.form && !this.endpoint)
    );
  }

  /** What the properties say at this moment. */
  #source(): AuthorSource {
    const { form, schemaSrc, layoutSrc, schemaHash, layoutHash, schema, layout, endpoint, kinds } = this;
    return {
      form,
      schemaSrc: schemaSrc || undefined,
      layoutSrc: layoutSrc || undefined,
      schemaHash: schemaHash || undefined,
      layoutHash: layoutHash || undefined,
      schema,
      layout,
      endpoint: endpoint || undefined,
      kinds,
      base: document.baseURI,
    };
  }

  async #openAuthors(turn: number, source: AuthorSource, changed: () => void): Promise<OpenedForm['desk']> {
    const { openAuthorForm, RefusedSource, styles } = await import('./author/open-author-form.js');
    try {
      if (this.#refused.length > 0) throw new RefusedSource(this.#refused);
      const { kinds, today } = this;
      const opened = await openAuthorForm(source, { answers: this.#given, kinds, today, changed });
      if (turn === this.#turn) {
        this.#opened = opened;
        if (opened.read.isPinned) void this.#tellEditors(opened.read.passedOver);
      }
      return opened.desk;
    } catch (error) {
      if (!(error instanceof RefusedSource)) throw error;
      if (turn === this.#turn) {
        this.shell.styles = styles;
        await this.#showWhy(error.problems);
      }
      throw new RefusedForm(error.problems[0]?.code ?? 'unknown');
    }
  }

  async #showWhy(problems: readonly AuthorProblem[]): Promise<void> {
    const { refusal, lineOf } = await import('./author/refusal.js');
    this.#refusal = refusal(problems);
    // Also where an editor looks who has the console open.
    for (const problem of problems) console.error(`<ma-form> ${lineOf(problem)}`);
  }

  /** The form is shown, but not from the tag's own files. */
  async #tellEditors(problems: readonly AuthorProblem[]): Promise<void> {
    const { lineOf } = await import('./author/refusal.js');
    console.warn('<ma-form> shows the files that its endpoint has pinned, and not those that the tag names.');
    for (const problem of problems) console.warn(`<ma-form> ${lineOf(problem)}`);
    fire(this, 'ma-error', { code: 'form_not_registered' });
  }

  /** Resolves when the session has nothing more to wait for. */
  #rest(session: Session): Promise<void> {
    if (!session.state.busy) return Promise.resolve();
    return new Promise((done) => {
      const stop = session.subscribe(() => {
        if (session.state.busy) return;
        stop();
        done();
      });
    });
  }
}

function isSubmitted(session: Session, id: string): boolean {
  const { submitted } = session.state.known as { submitted?: JsonObject };
  return submitted !== undefined && Object.hasOwn(submitted, id);
}

customElements.define('ma-form', MaForm);

declare global {
  interface HTMLElementTagNameMap {
    'ma-form': MaForm;
  }
  interface HTMLElementEventMap {
    'ma-ready': MaFormEvents['ma-ready'];
    'ma-failed': MaFormEvents['ma-failed'];
    'ma-page': MaFormEvents['ma-page'];
    'ma-change': MaFormEvents['ma-change'];
    'ma-issues': MaFormEvents['ma-issues'];
    'ma-submit': MaFormEvents['ma-submit'];
    'ma-submitted': MaFormEvents['ma-submitted'];
    'ma-error': MaFormEvents['ma-error'];
  }
}
