// Over 300 lines: the one place where the lookup's screens, its keys in memory and all that locks them meet; each is a file of its own.
import { LitElement, type PropertyDeclarations, type TemplateResult, html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { CompiledStatus, PersonView, StatusView } from '../../model/index.js';
import { LanguageController, direction, language, registerTexts, textsReady } from '../../text/index.js';
import { doorSummary } from '../../tracker/paint/door-parts.js';
import { say } from '../../tracker/say.js';
import { shippedTracker } from '../../tracker/tracker-registry.js';
import { trackerTexts } from '../../tracker/tracker-texts.js';
import { KitDesk, type KitOutcome, type OpenedKit } from '../../transport/kit-desk.js';
import { Announcer } from '../../ui/live/announcer.js';
import { LanguageFollower } from '../../ui/live/language-follower.js';
import { icon } from '../../ui/more-icons.js';
import { IdleLock } from '../../ui/safety/idle-lock.js';
import { followSight } from '../../ui/safety/in-sight.js';
import { leave } from '../../ui/safety/leave.js';
import { lockWhenLeft } from '../../ui/safety/relock.js';
import { onShiftThrice } from '../../ui/safety/shift-thrice.js';
import { SchemeController } from '../../ui/scheme.js';
import type * as Behind from './kit-behind.js';
import { kitSheets } from './kit-sheets.js';
import { type KitTextKey, kitTexts } from './kit-texts.js';
import { exitBar } from './paint/exit-bar.js';
import { kitDoor } from './paint/kit-door.js';
import type { KitScreen } from './paint/kit-screen.js';
import type { Channel } from './paint/notice-form.js';
import { CODE, CONTACT, type KitProblem, NUMBER, OWN, SAFE, problemOf } from './problem.js';
import { sayKit } from './say-kit.js';

registerTexts(trackerTexts);
registerTexts(kitTexts);

const AUDIENCE = 'survivor';

/**
 * A survivor sees where their kit is, without giving a name. All of it is in memory only: no handle, no history, no title, no event tells
 * what is on the screen, and whatever ends a look (the exit, five quiet minutes, leaving the page in any way) takes it from there.
 */
export class KitLookup extends LitElement {
  static override styles = [...kitSheets];

  static override properties: PropertyDeclarations = {
    tracker: {},
    endpoint: {},
    lang: { reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    inline: { type: Boolean },
    scheme: { reflect: true },
    fetcher: { attribute: false },
  };

  /** Name of the tracker. */
  tracker = 'kit';
  /** Base URL of the service API. */
  endpoint = '';
  /** Language; without it that of the page around. */
  override lang = '';
  /** Level of the heading in the page's outline, 1 to 6. */
  headingLevel = 2;
  /** Shown in the operator's own page and not in a frame. */
  inline = false;
  /** `dark`, or `auto` to follow the reader's system; light without it. */
  scheme = '';
  /** How the service is asked; the browser's own way when absent. */
  fetcher?: typeof fetch;

  #status: CompiledStatus | undefined;
  #hasFailed = false;
  #isTextThere = false;
  #behind: typeof Behind | undefined;
  #desk: KitDesk | undefined;
  #kit: OpenedKit | undefined;
  /** A new screen has new boxes: nothing that was typed into the old ones is in it. */
  #screen = 0;
  #problems: readonly KitProblem[] = [];
  #notice: KitTextKey | undefined;
  #isBusy = false;
  #showsCode = false;
  #showsNames = false;
  #channel: Channel | undefined;
  #isWarned = false;
  #presses = 0;
  #isReady = false;
  #focus: 'heading' | 'summary' | 'notice' | undefined;
  #stops: (() => void)[] = [];
  readonly #announcer = new Announcer(() => this.requestUpdate());
  readonly #language = new LanguageFollower(
    this,
    () => this.requestUpdate(),
    (words) => this.#announcer.polite(words),
  );
  readonly #idle = new IdleLock(
    {
      now: () => Date.now(),
      after: (milliseconds, act) => setTimeout(act, milliseconds),
      cancel: (timer) => clearTimeout(timer as number),
    },
    { warn: () => this.#warn(true), lock: () => this.#lock('ui.kit.locked') },
  );

  constructor() {
    super();
    new LanguageController(this);
    new SchemeController(this);
  }

  override connectedCallback(): void {
    for (const name of ['tracker', 'endpoint', 'lang', 'heading-level', 'inline', 'scheme']) {
      const value = this.getAttribute(`data-${name}`);
      if (value !== null && !this.hasAttribute(name)) this.setAttribute(name, value);
    }
    super.connectedCallback();
    this.#language.connect();
    const touch = (): void => this.#idle.touch();
    const look = (): void => void (document.visibilityState === 'visible' && this.#idle.look());
    for (const name of TOUCHES) window.addEventListener(name, touch, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    this.#stops = [
      () => TOUCHES.forEach((name) => window.removeEventListener(name, touch, { capture: true })),
      () => document.removeEventListener('visibilitychange', look),
      lockWhenLeft(window, () => this.#lock(this.#kit ? 'ui.kit.locked' : undefined)),
      followSight(window, (top) => this.style.setProperty('--ma-in-sight', `${top}px`)),
      onShiftThrice(window, this.#leave, (presses) => {
        this.#presses = presses;
        this.requestUpdate();
      }),
    ];
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#language.disconnect();
    for (const stop of this.#stops.splice(0)) stop();
    this.#forget();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('lang')) this.#language.follow();
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
      ${
        shown === undefined
          ? nothing
          : html`<div class="ma-body" lang=${language()} dir=${direction()}>
              ${exitBar(this.#presses, this.#leave)} ${keyed(this.#screen, shown)}
              ${
                this.#isWarned
                  ? this.#behind?.idleDialog(
                      this.headingLevel,
                      this.#stay,
                      () => this.#lock('ui.kit.closed-by-you'),
                      this.#leave,
                    )
                  : nothing
              }
            </div>`
      }
      ${shown === undefined || this.#hasFailed ? html`<slot><p class="ma-quiet">${say('ui.status.loading')}</p></slot>` : nothing}
      ${this.#announcer.regions()}
    `;
  }

  protected override updated(): void {
    const root = this.renderRoot as ShadowRoot;
    const heading = root.querySelector<HTMLElement>('.ma-h1');
    if (!heading) return;
    const target = { heading: '.ma-h1', summary: '.ma-summary', notice: '.ma-kit-notice' };
    if (this.#focus !== undefined) root.querySelector<HTMLElement>(target[this.#focus])?.focus();
    this.#focus = undefined;
    if (this.#isReady) return;
    this.#isReady = true;
    this.dispatchEvent(new CustomEvent('ma-ready', { detail: { form: this.tracker }, bubbles: true, composed: true }));
  }

  #shown(): unknown {
    if (this.#hasFailed) return html`<p>${say('ui.status.not-loaded')}</p>`;
    if (!this.#status) return undefined;
    const screen = this.#newScreen();
    if (!this.#kit) return kitDoor(screen, this.#callable(), (number, code) => void this.#open(number, code));
    const { first, ending } = this.#kit;
    if (first) return this.#behind?.ownCode(screen, ending, this.#callable(), (own) => void this.#choose(own));
    const view = this.#view();
    if (!view) return html`<p>${say('ui.status.not-loaded')}</p>`;
    return this.#behind?.kitStatus(screen, view, ending, {
      again: () => void this.#again(),
      close: () => this.#lock('ui.kit.closed-by-you'),
      showsNames: this.#showsNames,
      toggleNames: () => {
        this.#showsNames = !this.#showsNames;
        this.requestUpdate();
      },
      notice: () => this.#behind?.noticeForm(screen, this.#channel, this.#pick, () => void this.#wish()),
    });
  }

  #newScreen(): KitScreen {
    const wordsOf = ({ key, params }: KitProblem): string => sayKit(key, params?.());
    return {
      headingLevel: this.headingLevel,
      isBusy: this.#isBusy,
      showsCode: this.#showsCode,
      toggleCode: () => {
        this.#showsCode = !this.#showsCode;
        this.requestUpdate();
      },
      typed: (id) => this.#box(id)?.value ?? '',
      errorAt: (id) => {
        const problem = this.#problems.find(({ control }) => control === id);
        return problem && wordsOf(problem);
      },
      summary: () =>
        doorSummary(
          this.headingLevel,
          this.#problems.map((problem) => ({
            words: wordsOf(problem),
            ...(problem.control !== undefined && { control: problem.control }),
          })),
        ),
      notice: () =>
        this.#notice
          ? html`<div class="ma-note ma-kit-notice" tabindex="-1">
              ${icon('info')}
              <div><p>${sayKit(this.#notice)}</p></div>
            </div>`
          : nothing,
    };
  }

  /** Whom to call before anything is opened: lines that are open to all. */
  #callable(): readonly PersonView[] {
    return (this.#status?.plan.contacts ?? [])
      .filter(({ seenBy, phone }) => seenBy.includes(AUDIENCE) && phone !== undefined)
      .map(({ name, note, phone }) => ({ name, ...(note && { note }), ...(phone !== undefined && { phone }) }));
  }

  #view(): StatusView | undefined {
    return this.#status && this.#kit?.status && this.#behind?.viewStatus(this.#status.plan, this.#kit.status);
  }

  #box(id: string): HTMLInputElement | null {
    return (this.renderRoot as ShadowRoot).querySelector<HTMLInputElement>(`#${id}`);
  }

  /** What is behind the door comes while somebody types. The exit needs nothing more. */
  async #load(): Promise<void> {
    try {
      const status = await shippedTracker(this.tracker)?.load();
      if (!status) throw new Error(`there is no tracker ${this.tracker}`);
      registerTexts(status.texts);
      await textsReady();
      this.#status = status;
      this.#desk ??= new KitDesk({
        endpoint: new URL(this.endpoint, document.baseURI).href.replace(/\/$/, ''),
        ...(this.fetcher && { fetch: this.fetcher }),
      });
    } catch {
      this.#hasFailed = true;
      this.dispatchEvent(new CustomEvent('ma-failed', { detail: { code: 'load' }, bubbles: true, composed: true }));
    }
    this.#isTextThere = true;
    this.requestUpdate();
    void this.#fetchBehind();
  }

  async #fetchBehind(): Promise<boolean> {
    this.#behind ??= await import('./kit-behind.js').catch(() => undefined);
    return this.#behind !== undefined;
  }

  async #open(number: string, code: string): Promise<void> {
    const blank: readonly KitProblem[] = [
      ...(number.trim() === '' ? [{ key: 'ui.kit.no-number', control: NUMBER } as const] : []),
      ...(code.trim() === '' ? [{ key: 'ui.kit.no-code', control: CODE } as const] : []),
    ];
    if (blank.length > 0) return this.#refuse(blank);
    await this.#ask(
      (desk) => desk.look(number, code),
      (kit) => this.#show(kit),
    );
  }

  async #choose(own: string | undefined): Promise<void> {
    if (own?.trim() === '') return this.#refuse([{ key: 'ui.kit.no-own', control: OWN }]);
    await this.#ask(
      (desk) => desk.choose(own),
      (kit) => this.#show(kit),
    );
  }

  async #again(): Promise<void> {
    await this.#ask(
      (desk) => desk.again(),
      (kit) => this.#show(kit),
    );
  }

  async #wish(): Promise<void> {
    if (!this.#behind) return;
    const read = this.#behind.readNotice(
      this.#channel,
      this.#box(CONTACT)?.value ?? '',
      this.#box(SAFE)?.checked ?? false,
    );
    if ('problem' in read) return this.#refuse([read.problem]);
    await this.#ask(
      (desk) => desk.notify(read.wish),
      () => {
        this.#channel = undefined;
        this.#screen += 1;
        this.#notice = read.wish.channel === 'none' ? 'ui.kit.notice-off' : 'ui.kit.notice-on';
        this.#focus = 'notice';
      },
    );
  }

  /** Asks the service once at a time; what comes back after a lock is dropped by the desk. */
  async #ask<Result>(
    how: (desk: KitDesk) => Promise<KitOutcome<Result>>,
    then: (result: Result) => void,
  ): Promise<void> {
    if (this.#isBusy || !this.#desk) return;
    this.#isBusy = true;
    this.#problems = [];
    this.#notice = undefined;
    this.requestUpdate();
    const turn = this.#screen;
    const outcome: KitOutcome<Result> = (await this.#fetchBehind())
      ? await how(this.#desk)
      : { refused: { why: 'offline' } };
    // Locked meanwhile: a new screen stands here.
    if (turn !== this.#screen) return;
    this.#isBusy = false;
    if (outcome && 'got' in outcome) then(outcome.got);
    else if (outcome) {
      // It opens no more: what is shown of it goes, too.
      if (outcome.refused.why === 'closed' && this.#kit) this.#lock(undefined);
      this.#refuse([problemOf(outcome.refused)]);
    }
    this.requestUpdate();
  }

  #refuse(problems: readonly KitProblem[]): void {
    this.#problems = problems;
    this.#focus = 'summary';
    // A code that did not open is not left in its box.
    for (const id of [CODE, OWN]) {
      const box = this.#box(id);
      if (box && !problems.some(({ key }) => key === 'ui.kit.no-number')) box.value = '';
    }
    this.requestUpdate();
  }

  #show(kit: OpenedKit): void {
    this.#kit = kit;
    this.#screen += 1;
    this.#showsCode = false;
    this.#focus = 'heading';
    this.#idle.start();
  }

  #warn(isWarned: boolean): void {
    this.#isWarned = isWarned;
    this.requestUpdate();
  }

  readonly #stay = (): void => {
    this.#idle.extend();
    this.#warn(false);
  };

  readonly #pick = (channel: Channel): void => {
    this.#channel = channel;
    this.#problems = [];
    this.requestUpdate();
  };

  /** Takes all that was typed or shown off the screen and out of memory. */
  #lock(why: KitTextKey | undefined): void {
    const wasOpen = this.#kit !== undefined;
    this.#forget();
    this.#notice = why;
    if (wasOpen) this.#focus = 'heading';
    this.requestUpdate();
  }

  #forget(): void {
    this.#desk?.forget();
    this.#idle.stop();
    this.#kit = undefined;
    this.#screen += 1;
    this.#problems = [];
    this.#notice = undefined;
    this.#isBusy = false;
    this.#isWarned = false;
    this.#showsCode = false;
    this.#showsNames = false;
    this.#channel = undefined;
  }

  readonly #leave = (): void => leave(window, () => this.#forget());
}

/** What tells that somebody is there. */
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;
