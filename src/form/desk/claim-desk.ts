import type { FormPlan, Session } from '../../model/index.js';
import type { DoorProblem } from './door.js';
import type { ClaimKeeper } from '../transport/claim-keeper.js';
import { type Clock, realClock } from '../../transport/clock.js';
import { HandleStore } from '../../transport/handle-store.js';
import { ServiceProblem, Unreachable } from '../../transport/problem.js';
import { type KeptDraft, ServiceClient } from '../transport/service-client.js';
import type { IdleWatch } from '../transport/idle-watch.js';
import type { SaveStatus } from '../transport/save-status.js';
import type { SubmissionSender } from '../transport/submission-sender.js';
import type { TabCourtesy } from '../transport/tab-courtesy.js';

export interface DeskParts {
  readonly plan: Pick<FormPlan, 'id' | 'version'>;
  /** Base of the service API, absolute. */
  readonly endpoint: string;
  readonly openSession: (kept: KeptDraft) => Session | Promise<Session>;
  readonly onChange: () => void;
  /** An application is being saved from now on; what watches for stillness came with what saves. */
  readonly onKept?: (watch: typeof IdleWatch) => void;
  /** The service does not know the handle any more. */
  readonly onClosed: () => void;
  readonly clock?: Clock;
  /** The network; injected so that a test can cut it. */
  readonly fetch?: typeof fetch;
}

/** An application that is open in this tab. */
export interface OpenClaim {
  readonly applicationId: string;
  readonly session: Session;
  /** What saves it. Comes a moment after a new application was started, and has then saved what was typed before. */
  keeper?: ClaimKeeper;
  tabs?: TabCourtesy;
}

/** An open application that is being saved. */
export type KeptClaim = Required<OpenClaim>;

/** Where a claim is started, opened again, and closed: everything between the form and the service that is about having a claim at all. */
export class ClaimDesk {
  readonly client: ServiceClient;
  readonly #handles: HandleStore;
  /** Shown once by whoever started the claim; gone with the tab. */
  resumeCode: string | undefined;
  claim: OpenClaim | undefined;
  sender: SubmissionSender | undefined;
  #kept: KeptDraft | undefined;
  #isLate = false;

  constructor(private readonly parts: DeskParts) {
    this.#handles = new HandleStore(parts.plan.id);
    this.client = new ServiceClient({
      endpoint: parts.endpoint,
      handle: () => this.#handles.get(),
      fetch: parts.fetch,
    });
  }

  /** Base of the service API. */
  get endpoint(): string {
    return this.parts.endpoint;
  }

  get hasHandle(): boolean {
    return this.#handles.get() !== undefined;
  }

  /** Starts a new application; throws `ServiceProblem` or `Unreachable`. */
  async start(): Promise<void> {
    const { plan } = this.parts;
    const started = await this.client.start(plan.id, plan.version);
    this.#handles.set(started.handle);
    this.resumeCode = started.resumeCode;
    await this.#open({
      ...started,
      form: plan.id,
      version: plan.version,
      savedAt: '',
      held: {},
    });
    void this.#keepAtLast();
  }

  /** How safe the answers are; nothing to say before something could be saved. */
  get saving(): SaveStatus | undefined {
    return this.claim?.keeper?.status ?? (this.claim && this.#isLate ? { state: 'retrying' } : undefined);
  }

  /** Tries until the application that is open now is being saved. */
  async #keepAtLast(): Promise<void> {
    const { claim, parts } = this;
    const clock = parts.clock ?? realClock;
    for (let wait = 1_000; claim === this.claim && this.#kept && !claim?.keeper; wait = Math.min(wait * 2, 30_000)) {
      const isKept = await this.keep().then(
        () => true,
        () => false,
      );
      if (isKept) return;
      this.#isLate = true;
      parts.onChange();
      await new Promise<void>((go) => void clock.after(wait, go));
    }
  }

  /**
   * Sees to it that the open application is saved; also fetches what does that, before there is an application. Rejects when it cannot be had, and
   * tries again when it is asked again.
   */
  async keep(): Promise<KeptClaim | undefined> {
    const { ClaimKeeper, IdleWatch, SubmissionSender, TabCourtesy } = await import('../transport/keeping.js').catch(
      () => {
        throw new Unreachable();
      },
    );
    const { claim, parts } = this;
    const kept = this.#kept;
    this.sender ??= new SubmissionSender(this.client, parts.clock);
    if (!claim || !kept) return undefined;
    if (!claim.keeper) {
      const tabs = (claim.tabs = new TabCourtesy(kept.applicationId, parts.onChange));
      claim.keeper = new ClaimKeeper({
        client: this.client,
        session: claim.session,
        revision: kept.revision,
        savedAt: kept.revision > 0 ? Date.parse(kept.savedAt) || undefined : undefined,
        hasUnsaved: claim.session.state.revision > 0,
        onChange: parts.onChange,
        onRefused: (error) => {
          if (isUnknownHandle(error)) parts.onClosed();
          else parts.onChange();
        },
        onSaved: (revision) => tabs.saved(revision),
        ...(parts.clock && { clock: parts.clock }),
      });
      parts.onKept?.(IdleWatch);
      parts.onChange();
    }
    return claim as KeptClaim;
  }

  /** Opens the claim of this tab's handle again. False when the service does not know the handle any more. */
  async reopen(): Promise<boolean> {
    try {
      await this.#open(await this.client.current());
      await this.keep();
      return true;
    } catch (error) {
      if (!isUnknownHandle(error)) throw error;
      this.#handles.clear();
      return false;
    }
  }

  /** Opens a claim by its ID and code. What is wrong is never told apart. */
  async resume(applicationId: string, code: string): Promise<DoorProblem | undefined> {
    try {
      const kept = await this.client.resume(applicationId, code);
      this.#handles.set(kept.handle);
      await this.#open(kept);
      await this.keep();
      return undefined;
    } catch (error) {
      if (error instanceof Unreachable) return 'unreachable';
      if (error instanceof ServiceProblem)
        return error.status === 429 ? 'wait' : error.mayPass ? 'unreachable' : 'wrong';
      throw error;
    }
  }

  /** Stops saving without forgetting anything: the element left the page. */
  stop(): void {
    this.#stopKeeping();
    this.#kept = undefined;
  }

  /** Closes the claim in this tab: nothing of it stays here. */
  close(): void {
    this.#stopKeeping();
    this.claim = undefined;
    this.#kept = undefined;
    this.resumeCode = undefined;
    this.#handles.clear();
  }

  async #open(kept: KeptDraft): Promise<void> {
    const session = await this.parts.openSession(kept);
    this.#stopKeeping();
    this.#kept = kept;
    this.claim = { applicationId: kept.applicationId, session };
  }

  #stopKeeping(): void {
    this.claim?.keeper?.stop();
    this.claim?.tabs?.close();
  }
}

/** The handle is wrong, was used up, or its claim is no longer kept. */
export function isUnknownHandle(error: unknown): boolean {
  return (
    error instanceof ServiceProblem &&
    (error.status === 401 || error.status === 403 || error.status === 404 || error.status === 410)
  );
}
