// Over 300 lines: the one place where a claim's stages, its session and its loading meet; each of them is a file of its own.
import type { CSSResult } from 'lit';
import type { CompiledForm, DoorWords, FieldKind, FormPlan, Issue, JsonObject, Session } from '../model/index.js';
import { registerTexts, textsReady } from '../text/first.js';
import { emptyDraft } from '../engine/draft/draft.js';
import { loadOverlays } from './screens/screen-of.js';
import { ClaimDesk } from './desk/claim-desk.js';
import { ContinueWork } from './desk/continue-work.js';
import { fire } from './form-events.js';
import { FormLoading } from './opening/form-loading.js';
import { shippedForm } from './opening/form-registry.js';
import { type DoorIssue, blankDoorIssues, doorIssueOf } from './desk/door.js';
import { type OtherForm, RefusedForm, type WorkDesk } from './desk/other-form.js';
import type { ServiceFacts } from './painting/painter.js';
import type { Stage } from './screens/stage.js';
import { applicationIdOf } from '../transport/application-id.js';
import { type Clock, realClock } from '../transport/clock.js';
import type { IdleTimes, IdleWatch } from './transport/idle-watch.js';
import { ServiceProblem, Unreachable } from '../transport/problem.js';
import type { UploadDesk } from './uploads/upload-desk.js';

/** What the element tells its shell; all of it may be set by the host before the element is connected. */
export interface ShellSettings {
  readonly form: string;
  /** Absolute base of the service API; absent: nothing is kept, and what is filled in leaves by `ma-submit` only. */
  readonly endpoint?: string;
  readonly compiled?: CompiledForm;
  /** Opens a form that is not shipped. Rejects when it cannot be had; what is wrong is told by whoever gave this. */
  readonly other?: (changed: () => void) => Promise<OtherForm>;
  readonly kinds?: Readonly<Record<string, FieldKind>>;
  readonly session?: Session;
  readonly today?: () => string;
  readonly idleTimes?: IdleTimes;
  readonly clock?: Clock;
}

/** The state around a session: which door or page is shown, and the work that Continue asks for. Paints nothing. */
export class FormShell {
  stage: Stage = 'loading';
  session: Session | undefined;
  facts: ServiceFacts = {};
  /** What is wrong at the door (start, resume), and how often that was said, so that its summary takes the focus each time. */
  doorIssues: readonly DoorIssue[] = [];
  doorTurn = 0;
  doorBusy = false;
  /** Said once on the resume screen: the claim was open here and is not any more. */
  expired = false;
  /** Milliseconds until the claim is closed, while the person is being asked. */
  idleLeft: number | undefined;
  failure: string | undefined;
  desk: ClaimDesk | undefined;
  /** A form that is not shipped: who keeps and sends it. */
  other: OtherForm | undefined;
  uploads: UploadDesk | undefined;
  loading: FormLoading | undefined;
  /** What the form calls itself at its doors. */
  door: DoorWords | undefined;
  /** All of the form's sheets, once the rest of it is there. */
  styles: readonly CSSResult[] | undefined;
  #settings: ShellSettings | undefined;
  #idle: IdleWatch | undefined;
  readonly #work: ContinueWork;
  #fetchingUploads = false;
  #opening = 0;
  #stopListening: (() => void) | undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly changed: () => void,
    /** Says something to those who do not see it. */
    private readonly announce: (words: string) => void,
  ) {
    this.#work = new ContinueWork(host, (id, { receivedAt, applicationId, reference }) => {
      this.facts = { ...this.facts, receivedAt, applicationId: applicationId ?? this.facts.applicationId, reference };
      fire(host, 'ma-submitted', { id, applicationId: this.facts.applicationId, reference, receivedAt });
    });
  }

  /** Opens what the settings name; a second call starts over. */
  async open(settings: ShellSettings): Promise<void> {
    this.close();
    this.#settings = settings;
    const turn = ++this.#opening;
    try {
      if (settings.session) return await this.#take(settings.session, turn);
      if (settings.other) {
        const other = await settings.other(this.changed);
        await textsReady();
        if (turn !== this.#opening) return other.close();
        this.other = other;
        this.styles = other.styles;
        this.facts = other.facts;
        return this.#use(other.session);
      }
      const { compiled } = settings;
      const form = compiled ? { load: () => Promise.resolve(compiled) } : shippedForm(settings.form);
      if (!form) return this.#fail('unknown_form');
      const { kinds, today } = settings;
      const phone = this.host.querySelector('a[href^="tel:"]')?.textContent?.trim();
      this.loading = new FormLoading({
        form,
        kinds,
        today,
        phone,
        onStyles: (styles) => {
          this.styles = styles;
          // The network is there again: what could not be saved so far need not wait for its next turn.
          void this.desk?.keep().catch(() => undefined);
        },
        onMissing: () => fire(this.host, 'ma-error', { code: 'form_not_loaded' }),
      });
      const { plan, texts } = form.start ?? (await form.load());
      registerTexts(texts);
      await textsReady();
      if (turn !== this.#opening) return;
      if (settings.endpoint === undefined) {
        const session = await this.loading.session({ draft: emptyDraft(plan) });
        return turn === this.#opening ? this.#use(session) : undefined;
      }
      this.door = plan.door;
      this.desk = this.#newDesk(plan, this.loading, settings.endpoint);
      if (this.desk.hasHandle) await this.#reopen(turn);
      else this.#show('start');
    } catch (error) {
      if (turn === this.#opening) this.#fail(error instanceof RefusedForm ? error.code : 'form_not_loaded');
      // A form that does not load is a fault of ours; it must be seen by whoever watches errors. One that was refused is told in place.
      if (!(error instanceof RefusedForm)) reportError(error);
    }
  }

  /** Stops everything without forgetting the handle: the element left the page. */
  close(): void {
    this.#opening += 1;
    this.#stopListening?.();
    this.#idle?.stop();
    this.desk?.stop();
    this.desk = undefined;
    this.other?.close();
    this.other = undefined;
    this.session = undefined;
    this.uploads = undefined;
    this.loading = undefined;
  }

  /**
   * Fetches what the form is made of besides its first pages. Called once there is something to look at, and again when the network
   * comes back; what fails here is told only when somebody waits for it.
   */
  loadRest(): void {
    if (this.desk) void Promise.allSettled([this.desk.keep(), loadOverlays()]);
    void this.loading?.rest().then(this.changed, () => undefined);
  }

  /** A host's session may stand on any page and show its problems at once: sheets and words of all of them come before it. */
  async #take(session: Session, turn: number): Promise<void> {
    const { readyFor, styles } = await import('./opening/whole-form.js');
    if (turn !== this.#opening) return;
    this.styles = styles;
    readyFor(session.plan);
    await textsReady();
    if (turn === this.#opening) this.#use(session);
  }

  async startNew(): Promise<void> {
    await this.#atTheDoor(async (desk) => {
      await desk.start();
      this.#showClaim('code');
    });
  }

  async resume(applicationId: string, code: string): Promise<void> {
    const blank = blankDoorIssues(applicationId, code);
    if (blank.length > 0) return this.#refuseAtTheDoor(blank);
    await this.#atTheDoor(async (desk) => {
      const problem = await desk.resume(applicationIdOf(applicationId), code.trim());
      if (problem === undefined) this.#showClaim('filling');
      else this.#refuseAtTheDoor([doorIssueOf(problem)]);
    });
  }

  show(stage: Stage): void {
    this.doorIssues = [];
    if (stage !== 'resume') this.expired = false;
    this.#show(stage);
  }

  async finishLater(): Promise<void> {
    // Shown at once, with the truth about saving; the screen itself follows the status.
    this.#show('later');
    await this.desk?.keep().then(
      (claim) => claim?.keeper.flush(),
      () => undefined,
    );
    this.changed();
  }

  /** Forgets the claim on this device; the service keeps it. */
  async closeClaim(stage: 'start' | 'locked' = 'start'): Promise<void> {
    await this.desk
      ?.keep()
      .then((claim) => claim?.keeper.flush())
      .catch(() => false);
    this.#forget();
    this.#show(stage);
  }

  /** The page may be gone the next moment. */
  hide(): void {
    this.desk?.claim?.keeper?.hide();
    this.other?.hide();
  }

  /** The person did something: the claim stays open. */
  stir(): void {
    this.#idle?.stir();
  }

  /** The tab came back: look at the clock, and at what another tab may have saved. */
  awake(): void {
    if (this.#idle?.check()) return;
    const claim = this.desk?.claim;
    if (claim?.keeper && claim.tabs && claim.tabs.newest > claim.keeper.revision)
      void claim.keeper.refresh().then(this.changed);
  }

  /** A host that sends by itself tells what came of it. */
  answered(issues: readonly Issue[], known?: JsonObject): void {
    this.session?.dispatch({ type: 'answered', issues, known });
  }

  #newDesk(plan: Pick<FormPlan, 'id' | 'version'>, loading: FormLoading, endpoint: string): ClaimDesk {
    return new ClaimDesk({
      plan,
      endpoint,
      openSession: (kept) => loading.session(kept),
      onChange: this.changed,
      onKept: (Watch) => this.#watchIdle(Watch),
      onClosed: () => {
        this.#forget();
        this.expired = true;
        this.#show('resume');
      },
      ...(this.#settings?.clock && { clock: this.#settings.clock }),
    });
  }

  async #reopen(turn: number): Promise<void> {
    const clock = this.#settings?.clock ?? realClock;
    for (let wait = 1_000; turn === this.#opening; wait = Math.min(wait * 2, 30_000)) {
      try {
        const found = await this.desk?.reopen();
        if (turn !== this.#opening) return;
        if (found) return this.#showClaim('filling');
        this.expired = true;
        return this.#show('resume');
      } catch (error) {
        if (!(error instanceof Unreachable) && !(error instanceof ServiceProblem && error.mayPass)) throw error;
        this.#show('waiting');
        await new Promise<void>((go) => clock.after(wait * (0.75 + clock.random() / 2), go));
      }
    }
  }

  async #atTheDoor(open: (desk: ClaimDesk) => Promise<void>): Promise<void> {
    if (this.doorBusy || !this.desk) return;
    this.doorBusy = true;
    this.doorIssues = [];
    this.changed();
    try {
      await open(this.desk);
    } catch (error) {
      this.#refuseAtTheDoor([
        doorIssueOf(error instanceof ServiceProblem && error.status === 429 ? 'wait' : 'unreachable'),
      ]);
      if (!(error instanceof ServiceProblem) && !(error instanceof Unreachable)) reportError(error);
    } finally {
      this.doorBusy = false;
      this.changed();
    }
  }

  #refuseAtTheDoor(issues: readonly DoorIssue[]): void {
    this.doorIssues = issues;
    this.doorTurn += 1;
    this.changed();
  }

  #showClaim(stage: 'code' | 'filling'): void {
    const claim = this.desk?.claim;
    if (!claim) return;
    this.expired = false;
    this.facts = { applicationId: claim.applicationId, resumeCode: this.desk?.resumeCode };
    this.#use(claim.session, stage);
  }

  #watchIdle(Watch: typeof IdleWatch): void {
    this.#idle?.stop();
    const { idleTimes, clock } = this.#settings ?? {};
    this.#idle = new Watch({
      onWarn: (left) => {
        this.idleLeft = left;
        this.changed();
      },
      onClose: () => void this.closeClaim('locked'),
      ...(idleTimes && { times: idleTimes }),
      ...(clock && { clock }),
    });
  }

  #use(session: Session, stage: Stage = 'filling'): void {
    this.#stopListening?.();
    this.session = session;
    this.#stopListening = session.subscribe(() => {
      this.#work.look(session, this.#workDesk(), () => session === this.session);
      this.#readyUploads();
      this.changed();
    });
    this.#readyUploads();
    this.#show(stage);
  }

  /** Who does what Continue asks for. */
  #workDesk(): WorkDesk | undefined {
    const { desk } = this;
    return (
      this.other ??
      (desk && {
        submit: async (session, id) => (await import('./desk/busy-work.js')).runSubmit(desk, session, id),
        check: async (_session, name) => (await import('./desk/busy-work.js')).runCheck(desk, name),
      })
    );
  }

  /** The first page that asks for documents brings the desk that sends them. */
  #readyUploads(): void {
    const { session, desk } = this;
    if (this.uploads || this.#fetchingUploads || !session || !desk || session.view.page.page.kind !== 'upload') return;
    this.#fetchingUploads = true;
    void import('./uploads/open-uploads.js')
      .then(({ openUploads }) => {
        if (session !== this.session) return;
        this.uploads = openUploads(desk.client, session, this.changed, this.announce);
        this.changed();
      })
      .catch(() => fire(this.host, 'ma-error', { code: 'page_not_loaded' }))
      .finally(() => (this.#fetchingUploads = false));
  }

  #forget(): void {
    this.#idle?.stop();
    this.#idle = undefined;
    this.idleLeft = undefined;
    this.#stopListening?.();
    this.desk?.close();
    this.session = undefined;
    this.uploads = undefined;
    this.facts = {};
  }

  #fail(code: string): void {
    this.failure = code;
    this.#show('failed');
    fire(this.host, 'ma-failed', { code });
    fire(this.host, 'ma-error', { code });
  }

  #show(stage: Stage): void {
    this.stage = stage;
    this.changed();
  }
}
