// Over 300 lines: the element, whose properties each have their sentence, and what products that extend it may use; what it does stands in the files beside it.
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
import type { CompiledStatus, StatusPlan, StatusProjection, StatusView } from '../model/index.js';
import { LanguageController, direction, language, registerTexts, text, textsReady } from '../text/index.js';
import type { AskParts } from '../transport/ask.js';
import { Announcer } from '../ui/live/announcer.js';
import { LanguageFollower } from '../ui/live/language-follower.js';
import { SchemeController } from '../ui/scheme.js';
import { trackerSheets } from './styles/tracker-sheets.js';
import { DoorKeeper } from './live/door-keeper.js';
import { StatusDesk } from './live/status-desk.js';
import { StatusNews, cutWords } from './live/status-news.js';
import type { StatusPainter } from './paint/painter.js';
import { statusDoor } from './paint/status-door.js';
import { say } from './say.js';
import type * as Shown from './shown-status.js';
import { shippedTracker } from './tracker-registry.js';
import { trackerTexts } from './tracker-texts.js';

registerTexts(trackerTexts);

/** How a case stands, painted and kept up to date: what `<ma-status>` and the trackers with tags of their own are. */
export class StatusElement extends LitElement {
  static override styles = [...trackerSheets];

  static override properties: PropertyDeclarations = {
    tracker: {},
    endpoint: {},
    lang: { reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    inline: { type: Boolean },
    scheme: { reflect: true },
    compiled: { attribute: false },
    projection: { attribute: false },
  };

  /** Name of a shipped tracker (`pfml-claim`). */
  tracker = '';
  /** Base URL of the service API; without it the page gives `projection`. */
  endpoint?: string;
  /** Language of the status; without it that of the page around it. */
  override lang = '';
  /** Level of the heading in the host page's outline, 1 to 6. */
  headingLevel = 2;
  /** Shown in the operator's own page and not in a frame. */
  inline = false;
  /** `dark`, or `auto` to follow the reader's system; light without it. */
  scheme = '';
  /** A compiled tracker given by the host in place of a shipped one. */
  compiled?: CompiledStatus;
  /** How the case stands, given by the host in place of a service. */
  projection?: StatusProjection;

  #status: CompiledStatus | undefined;
  #by: typeof Shown | undefined;
  #isTextThere = false;
  #desk: StatusDesk | undefined;
  #failure: string | undefined;
  #showsNames = false;
  #tab: string | undefined;
  readonly #sheets = new Set<CSSResult>(trackerSheets);
  #isReady = false;
  /** Counts openings: what comes of an earlier one is not wanted any more. */
  #turn = 0;
  /** Where the focus goes after the next painting. */
  #focus: 'heading' | 'summary' | undefined;
  readonly #door = new DoorKeeper(() => this.requestUpdate());
  readonly #announcer = new Announcer(() => this.requestUpdate());
  readonly #news = new StatusNews((words) => this.#announcer.polite(words));
  readonly #language = new LanguageFollower(
    this,
    () => this.requestUpdate(),
    (words) => this.#announcer.polite(words),
  );

  constructor() {
    super();
    new LanguageController(this);
    new SchemeController(this);
  }

  override connectedCallback(): void {
    for (const name of ['tracker', 'endpoint', 'lang', 'heading-level', 'inline', 'scheme']) {
      const value = this.getAttribute(`data-${name}`);
      // Drupal's filters mangle some attributes: each may be written as `data-*`. A real attribute wins.
      if (value !== null && !this.hasAttribute(name)) this.setAttribute(name, value);
    }
    super.connectedCallback();
    this.#language.connect();
    window.addEventListener('online', this.#again);
    window.addEventListener('offline', this.#cut);
    document.addEventListener('visibilitychange', this.#looked);
    if (this.hasUpdated) this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#language.disconnect();
    window.removeEventListener('online', this.#again);
    window.removeEventListener('offline', this.#cut);
    document.removeEventListener('visibilitychange', this.#looked);
    this.#desk?.rest();
  }

  /** What a product can do for its reader, by the name of the act. */
  protected get acts(): StatusPainter['acts'] {
    return {};
  }

  /** What a product has to say above the status: that something did not work. */
  protected get notice(): unknown {
    return nothing;
  }

  /** What is shown now; undefined at the door and while nothing is known. */
  protected get view(): StatusView | undefined {
    const projection = this.shown;
    return this.#status && projection ? this.#by?.viewStatus(this.#status.plan, projection) : undefined;
  }

  /** What the view is made of. */
  protected get shown(): StatusProjection | undefined {
    return this.projection ?? this.#desk?.projection;
  }

  /** The tracker, once it is there. */
  protected get plan(): StatusPlan | undefined {
    return this.#status?.plan;
  }

  /** Another case of the same tracker, as its reader sees it. */
  protected viewOf(projection: StatusProjection): StatusView | undefined {
    return this.#status && this.#by?.viewStatus(this.#status.plan, projection);
  }

  /** How the service is asked about the case that is open; undefined where the page gives `projection`. */
  protected get ask(): AskParts | undefined {
    return this.projection ? undefined : this.#desk?.ask;
  }

  /** Puts sheets on that came later than the element, below those that it has. */
  protected wear(sheets: readonly CSSResult[]): void {
    for (const sheet of sheets) this.#sheets.add(sheet);
    if (this.renderRoot instanceof ShadowRoot) adoptStyles(this.renderRoot, [...this.#sheets]);
  }

  /** Shows the case of another handle from now on. */
  protected show(handle: string): void {
    this.#news.forget();
    this.#focus = 'heading';
    this.#tab = undefined;
    this.#desk?.show(handle);
  }

  /** Said aloud once, when whoever listens has time for it. */
  protected announce(words: string): void {
    this.#announcer.polite(words);
  }

  /** What a product puts into the sections that are its own. */
  protected get slots(): StatusPainter['slots'] {
    return {};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lang')) this.#language.follow();
    const opening = ['tracker', 'endpoint', 'compiled'] as const;
    if (!this.hasUpdated || opening.some((name) => changed.has(name))) this.#open();
    const { view } = this;
    if (view) this.#leaveTab(view);
    this.#news.tell(this.#isTextThere ? view : undefined, this.#desk?.isCut === true);
  }

  /** A tab that is there no more is not chosen any more: the page would jump to it when it came again. Whoever was on it is led to the heading. */
  #leaveTab({ tabs }: StatusView): void {
    if (this.#tab === undefined || tabs.some(({ id }) => id === this.#tab)) return;
    this.#tab = undefined;
    if ((this.renderRoot as ShadowRoot).activeElement?.closest('.ma-tabs, .ma-tab-panel')) this.#focus = 'heading';
  }

  protected override render(): TemplateResult {
    const shown = this.#language.isComing || !this.#isTextThere ? undefined : this.#shown();
    const { missing } = this.#language;
    return html`
      ${
        missing
          ? html`<p class="ma-note ma-missing-language" lang=${missing.lang} dir=${missing.direction}>
              <span>${missing.words}</span>
            </p>`
          : nothing
      }
      ${shown === undefined ? nothing : html`<div class="ma-body" lang=${language()} dir=${direction()}>${shown}</div>`}
      ${
        shown === undefined || this.#failure !== undefined
          ? html`<slot><p class="ma-quiet">${say('ui.status.loading')}</p></slot>`
          : nothing
      }
      ${this.#announcer.regions()}
    `;
  }

  protected override updated(): void {
    const root = this.renderRoot as ShadowRoot;
    const title = root.querySelector<HTMLElement>('.ma-h1');
    if (!title) return;
    const target = this.#focus === 'summary' ? root.querySelector<HTMLElement>('.ma-summary') : title;
    if (this.#focus !== undefined) target?.focus();
    this.#focus = undefined;
    if (!this.#isReady) {
      this.#isReady = true;
      this.#fire('ma-ready', { form: this.tracker });
    }
    const view = this.view;
    this.#fire('ma-page', {
      page: view ? 'status' : 'door',
      title: view ? text(view.windowTitle) : say('ui.status.title'),
    });
  }

  #shown(): unknown {
    if (this.#failure !== undefined) return html`<p>${say('ui.status.not-loaded')}</p>`;
    const view = this.view;
    if (view)
      return html`${this.#linkNotice()}${this.notice}${this.#by?.statusPage(this.#painter(view))}${this.#closing()}`;
    if (!this.#desk) return undefined;
    if (this.#desk.mayLook)
      return this.#desk.isCut
        ? html`<h2 class="ma-h2 ma-h1">${say('ui.status.title')}</h2>
            ${this.#linkNotice()}`
        : undefined;
    return statusDoor({
      headingLevel: this.headingLevel,
      issues: this.#door.issues,
      isBusy: this.#door.isOpening,
      ...(this.#door.notice && { notice: this.#door.notice }),
      open: (applicationId, code) => void this.#enter(applicationId, code),
    });
  }

  #painter(view: StatusView): StatusPainter {
    return {
      view,
      headingLevel: this.headingLevel,
      acts: this.acts,
      slots: this.slots,
      showsNames: this.#showsNames,
      toggleNames: () => {
        this.#showsNames = !this.#showsNames;
        this.requestUpdate();
      },
      ...(this.#tab !== undefined && { tab: this.#tab }),
      chooseTab: (tab) => {
        this.#tab = tab;
        this.requestUpdate();
      },
      print: () => window.print(),
    };
  }

  /** What is shown may be old: said where it is read, and once aloud. */
  #linkNotice(): unknown {
    if (!this.#desk?.isCut) return nothing;
    return html`<div class="ma-note warn">
      <div><p>${say(cutWords())}</p></div>
    </div>`;
  }

  #closing(): unknown {
    if (!this.#desk || this.projection) return nothing;
    return html`<div class="ma-actions ma-print-row">
      <button class="ma-btn ma-btn-quiet" type="button" @click=${this.#leave}>${say('ui.status.close')}</button>
    </div>`;
  }

  #open(): void {
    const turn = ++this.#turn;
    this.#desk?.rest();
    this.#desk = undefined;
    this.#status = undefined;
    this.#isTextThere = false;
    this.#failure = undefined;
    this.#tab = undefined;
    this.#news.forget();
    void this.#load()
      .then(async (status) => {
        if (turn !== this.#turn) return;
        registerTexts(status.texts);
        await textsReady();
        if (turn !== this.#turn) return;
        this.#status = status;
        this.#isTextThere = true;
        // A tracker in safety mode is never followed: nothing of it may be kept in this tab, or asked for while nobody looks.
        if (this.endpoint !== undefined && status.plan.safety)
          throw new Error(`${status.plan.id} has a tag of its own`);
        if (this.endpoint !== undefined && !this.projection) this.#startDesk(status);
        this.requestUpdate();
      })
      .catch(() => {
        if (turn !== this.#turn) return;
        this.#failure = 'load';
        this.#isTextThere = true;
        this.#fire('ma-failed', { code: 'load' });
        this.requestUpdate();
      });
  }

  async #load(): Promise<CompiledStatus> {
    const [shipped, by] = await Promise.all([
      this.compiled ?? shippedTracker(this.tracker)?.load(),
      import('./shown-status.js'),
    ]);
    this.#by = by;
    this.wear(by.shownSheets);
    if (!shipped) throw new Error(`there is no tracker ${this.tracker}`);
    return shipped;
  }

  #startDesk({ plan }: CompiledStatus): void {
    this.#desk = new StatusDesk({
      form: plan.id,
      endpoint: new URL(this.endpoint ?? '', document.baseURI).href.replace(/\/$/, ''),
      changed: () => {
        if (this.#desk?.isExpired) this.#door.notice = 'ui.status.door-expired';
        this.requestUpdate();
      },
    });
    this.#desk.look();
  }

  async #enter(applicationId: string, code: string): Promise<void> {
    if (!this.#desk || !(await this.#door.enter(this.#desk, applicationId, code))) return;
    this.#focus = this.#door.issues.length > 0 ? 'summary' : 'heading';
    this.requestUpdate();
  }

  readonly #leave = (): void => {
    this.#door.notice = 'ui.status.door-closed';
    this.#news.forget();
    this.#focus = 'heading';
    this.#tab = undefined;
    this.#desk?.leave();
  };

  readonly #again = (): void => {
    this.#language.follow(true);
    this.#desk?.again();
  };

  readonly #cut = (): void => {
    if (!this.#desk?.projection) return;
    this.#desk.isCut = true;
    this.requestUpdate();
  };

  /** Nobody looks: nothing is asked. Somebody looks again: asked at once. */
  readonly #looked = (): void => {
    if (document.visibilityState === 'hidden') this.#desk?.rest();
    else this.#desk?.again();
  };

  #fire(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
