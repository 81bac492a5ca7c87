// Over 300 lines: the element, whose properties each have their sentence; what it does stands in the files beside it.
import {
  type CSSResult,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
  adoptStyles,
  html,
  nothing,
} from 'lit';
import type { Action, CompiledForm, Entry, FieldKind, Issue, JsonObject, PageId, Session } from '../model/index.js';
import { LanguageController, direction, language, registerTexts } from '../text/first.js';
import { firstStyles } from '../ui/first-styles.js';
import { Announcer } from '../ui/live/announcer.js';
import { LanguageFollower } from '../ui/live/language-follower.js';
import { SchemeController } from '../ui/scheme.js';
import { FieldSet } from './focus/field-set.js';
import { FocusKeeper } from './focus/focus-keeper.js';
import { shownNow } from './focus/focus-rules.js';
import { fire } from './form-events.js';
import { FormShell, type ShellSettings } from './form-shell.js';
import { formTexts } from './form-texts.js';
import { FormSpeech } from './speech/form-speech.js';
import { PageHistory } from './browser/page-history.js';
import { PageTeller } from './speech/page-teller.js';
import { type PageListener, watchPage } from './browser/page-watch.js';
import { agreementOf } from './pages/content-page.js';
import { missingLanguage } from './pages/missing-language.js';
import { errorSummary } from './pages/error-summary.js';
import { topBar } from './pages/top-bar.js';
import type { Painter } from './painting/painter.js';
import { say } from './speech/say.js';
import { pageStyles } from './styles/page-styles.js';
import { serviceFacts } from './desk/service-facts.js';
import { screenOf } from './screens/screen-of.js';
import { StandingPage } from './painting/standing-page.js';
import { WaitNotice } from './desk/wait-notice.js';
import type { IdleTimes } from './transport/idle-watch.js';

registerTexts(formTexts);

/** A form as it is painted and driven: what a shipped form in its own frame needs, and no more. `<ma-form>` adds what a page's author and scripts use. */
export class FormElement extends LitElement {
  /** What the first pages need; the rest is adopted with the rest of the form. */
  static override styles = [...firstStyles, pageStyles];

  static override properties: PropertyDeclarations = {
    form: {},
    endpoint: {},
    lang: { reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    history: { type: Boolean },
    inline: { type: Boolean },
    scheme: { reflect: true },
    compiled: { attribute: false },
    hostSession: { attribute: false },
    kinds: { attribute: false },
    today: { attribute: false },
    idleTimes: { attribute: false },
  };

  /** Name of a shipped form (`pfml-claim`). */
  form = '';
  /** Base URL of the service API; without it nothing is kept and the host sends what `ma-submit` gives it. */
  endpoint?: string;
  /** Language of the form; without it that of the page around it, or of the site's translation. */
  override lang = '';
  /** Level of the page headings in the host page's outline, 1 to 6. */
  headingLevel = 2;
  /** The browser's Back and Forward go through the pages; for a page that is the form's own. */
  history = false;
  /** Shown in the operator's own page and not in a frame. */
  inline = false;
  /** `dark`, or `auto` to follow the reader's system; light without it, whatever the system says. */
  scheme = '';
  /** A compiled form given by the host in place of a shipped one. */
  compiled?: CompiledForm;
  /** A session that the host owns. */
  hostSession?: Session;
  /** Field kinds beside the shipped ones. */
  kinds?: Readonly<Record<string, FieldKind>>;
  /** Today as `YYYY-MM-DD`; a test may make it any day. */
  today?: () => string;
  /** When stillness is warned of and when the claim is closed, in milliseconds. */
  idleTimes?: IdleTimes;

  protected readonly shell: FormShell = new FormShell(
    this,
    () => this.requestUpdate(),
    (words) => this.#announcer.polite(words),
  );
  protected readonly fields = new FieldSet();
  readonly #standing = new StandingPage(
    () => this.requestUpdate(),
    () => void fire(this, 'ma-error', { code: 'page_not_loaded' }),
  );
  protected readonly focusKeeper = new FocusKeeper(this.fields);
  readonly #announcer = new Announcer(() => this.requestUpdate());
  readonly #language = new LanguageFollower(
    this,
    () => this.requestUpdate(),
    (words) => this.#announcer.polite(words),
  );
  readonly #speech = new FormSpeech(this.#announcer);
  readonly #teller = new PageTeller(this);
  readonly #waiting = new WaitNotice(() => this.#announcer.polite(say('ui.form.loading')));
  #pages: PageHistory | undefined;
  #stopWatching: (() => void) | undefined;
  #isReady = false;
  #styles: readonly CSSResult[] | undefined;

  constructor() {
    super();
    new LanguageController(this);
    new SchemeController(this);
  }

  /** The session in use: the host's own, or the one that the form opened. */
  get openSession(): Session | undefined {
    return this.shell.session;
  }

  /** A host that prevented `ma-submit` tells what came of its own sending: no issues means it went well. */
  answered(issues: readonly Issue[], known?: JsonObject): void {
    this.shell.answered(issues, known);
  }

  override connectedCallback(): void {
    this.#readDataAttributes();
    super.connectedCallback();
    this.#language.connect();
    this.#stopWatching = watchPage(this.#pageListener);
    if (this.history) this.#pages = new PageHistory((page, row) => this.#goTo(page, row));
    if (this.hasUpdated) this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#language.disconnect();
    this.#stopWatching?.();
    this.#pages?.close();
    this.shell.hide();
    this.shell.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lang')) this.#language.follow();
    if (!this.hasUpdated || this.opening().some((name) => changed.has(name as keyof FormElement))) this.open();
    this.focusKeeper.note(this.shadowRoot ?? undefined);
    this.#speech.saving(this.shell.desk?.saving ?? this.shell.other?.saving);
    this.#waiting.watch(this.shell.session?.view.busy === 'load');
    this.#adoptMore();
  }

  protected override render(): TemplateResult {
    const { stage } = this.shell;
    const isComing = stage === 'loading' || this.#language.isComing;
    const shown = isComing ? undefined : stage === 'filling' ? this.#formTemplate() : this.#screen();
    // Never blank: until there is something to show, and when there cannot be, the author's own words stand.
    const fallback =
      shown === undefined || stage === 'failed'
        ? html`<slot><p class="ma-quiet">${say('ui.form.loading')}</p></slot>`
        : nothing;
    return html`
      ${missingLanguage(this.#language.missing)}
      ${shown === undefined ? nothing : html`<div class="ma-body" lang=${language()} dir=${direction()}>${shown}</div>`}
      ${this.refusal() ?? fallback} ${this.#announcer.regions()}
    `;
  }

  protected override updated(): void {
    void this.#settle();
  }

  /** Sheets of later pages come with the rest of the form. */
  #adoptMore(): void {
    const sheets = this.shell.styles;
    if (!sheets || sheets === this.#styles || !(this.renderRoot instanceof ShadowRoot)) return;
    this.#styles = sheets;
    adoptStyles(this.renderRoot, [...sheets]);
  }

  #formTemplate(): unknown {
    const painter = this.#painter();
    if (!painter) return undefined;
    const template = this.#standing.template(painter.view.page);
    return html`<form
        novalidate
        aria-busy=${painter.view.busy ? 'true' : 'false'}
        @submit=${this.#onSubmit}
        @ma-entry=${this.#onEntry}
        @ma-leave=${this.#onLeave}
      >
        ${topBar(painter)}${errorSummary(painter)}${template ? template(painter) : html`<p class="ma-quiet">${say('ui.form.loading')}</p>`}
      </form>
      ${this.#screen() ?? nothing}`;
  }

  #screen(): unknown {
    return screenOf(
      this.shell,
      this.headingLevel,
      () => this.requestUpdate(),
      () => fire(this, 'ma-failed', { code: 'screens_not_loaded' }),
    );
  }

  #painter(): Painter | undefined {
    const { session, desk, other, facts } = this.shell;
    if (!session) return undefined;
    const status = desk?.saving ?? other?.saving;
    return {
      view: session.view,
      root: this.renderRoot,
      headingLevel: this.headingLevel,
      fields: this.fields,
      facts: serviceFacts(session, facts),
      desk,
      language: language(),
      saving: status,
      uploads: this.shell.uploads,
      dispatch: (action: Action) => session.dispatch(action),
      open: (page, address, part) => {
        if (address !== undefined) this.focusKeeper.want(address, part);
        session.dispatch({ type: 'go', page, returnTo: session.state.page });
      },
      focusQuestion: (address, part) => this.fields.at(address)?.focusPart(part),
      finishLater: desk ? () => void this.shell.finishLater() : undefined,
      startOver: this.startOver,
    };
  }

  /** Properties whose change opens the form anew. */
  protected opening(): readonly string[] {
    return ['form', 'endpoint', 'compiled', 'hostSession', 'kinds', 'today'];
  }

  /** Attributes that may also be written `data-…`. */
  protected dataNames(): readonly string[] {
    return ['form', 'endpoint', 'lang', 'heading-level', 'history', 'inline', 'scheme'];
  }

  /** What is to be opened. */
  protected settings(): ShellSettings {
    return {
      form: this.form,
      endpoint:
        this.endpoint === undefined ? undefined : new URL(this.endpoint, document.baseURI).href.replace(/\/$/, ''),
      compiled: this.compiled,
      kinds: this.kinds,
      session: this.hostSession,
      today: this.today,
      idleTimes: this.idleTimes,
    };
  }

  /** Begins anew, where that is offered. */
  protected get startOver(): (() => void) | undefined {
    return undefined;
  }

  /** Why there is no form, with the fallback in its place; undefined when there is nothing more to say than that. */
  protected refusal(): unknown {
    return undefined;
  }

  /** Opens what the properties name; what was open is closed. */
  protected open(): void {
    this.focusKeeper.forget();
    this.#isReady = false;
    void this.shell.open(this.settings());
  }

  /** After a rendering: focus, title, history, and the word that the form is ready. */
  async #settle(): Promise<void> {
    const { stage, session } = this.shell;
    const view = stage === 'filling' ? session?.view : undefined;
    const now = shownNow(stage, view, this.shell.doorTurn, this.shell.doorIssues.length > 0);
    const isOtherPage = this.focusKeeper.look(now);
    this.#speech.notes(view, isOtherPage);
    if (view) {
      this.#pages?.shows(view.page.page.id, view.page.list?.open?.row);
      this.#teller.page(view);
    }
    const root = this.renderRoot as ShadowRoot;
    await this.fields.painted();
    // Only now: a page's heading may be drawn by its only field.
    if (!this.#isReady && root.querySelector('.ma-h1')) {
      this.#isReady = true;
      fire(this, 'ma-ready', { form: this.form });
      // After the paint: what comes behind the first page must not delay it.
      requestAnimationFrame(() => setTimeout(() => this.shell.loadRest()));
    }
    this.focusKeeper.place(root);
    if (!view) this.#teller.screen(stage, root.querySelector('.ma-h1')?.textContent?.trim());
  }

  #goTo(page: PageId, row?: string): void {
    const { session } = this.shell;
    if (this.shell.stage === 'later') this.shell.show('filling');
    session?.dispatch({ type: 'go', page, row });
    this.requestUpdate();
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const painter = this.#painter();
    const { session } = this.shell;
    if (!painter || !session || painter.view.busy) return;
    const { page } = painter.view;
    if (page.page.agree !== undefined) {
      void agreementOf(painter).then(
        (agreement) =>
          agreement && session.state.page === page.page.id && session.dispatch({ type: 'agree', ...agreement }),
      );
    } else if (page.hub?.next) session.dispatch({ type: 'go', page: page.hub.next.page });
    else if (page.upload && this.shell.uploads && !this.shell.uploads.mayContinue(page.upload)) return;
    else session.dispatch({ type: 'continue' });
  };

  readonly #onEntry = (event: CustomEvent<{ address: string; entry: Entry }>): void => {
    const { address, entry } = event.detail;
    const { session } = this.shell;
    const question = session?.view.page.questions.find((one) => one.address === address);
    session?.dispatch({ type: 'answer', address, entry });
    if (question) fire(this, 'ma-change', { pointer: question.pointer, revision: session?.state.revision ?? 0 });
  };

  readonly #onLeave = (event: CustomEvent<{ address: string }>): void => {
    this.shell.session?.dispatch({ type: 'leave', address: event.detail.address });
  };

  readonly #pageListener: PageListener = {
    onHide: () => this.shell.hide(),
    onAwake: () => this.shell.awake(),
    onOnline: () => {
      this.#language.follow(true);
      this.shell.desk?.claim?.keeper?.retryNow();
      this.shell.loadRest();
      this.requestUpdate();
    },
    onStir: () => this.shell.stir(),
  };

  /** Drupal's filters mangle some attributes: each may be written as `data-*`. A real attribute wins. */
  #readDataAttributes(): void {
    for (const name of this.dataNames()) {
      const value = this.getAttribute(`data-${name}`);
      if (value !== null && !this.hasAttribute(name)) this.setAttribute(name, value);
    }
  }
}
