import type { CompiledForm, Session } from '../model/index.js';
import type { DoorProblem } from './door.js';
import { ClaimKeeper } from './transport/claim-keeper.js';
import type { Clock } from './transport/clock.js';
import { HandleStore } from './transport/handle-store.js';
import { ServiceProblem, Unreachable } from './transport/problem.js';
import { type KeptDraft, ServiceClient } from './transport/service-client.js';
import { SubmissionSender } from './transport/submission-sender.js';
import { TabCourtesy } from './transport/tab-courtesy.js';

export interface DeskParts {
  readonly form: CompiledForm;
  /** Base of the service API, absolute. */
  readonly endpoint: string;
  readonly openSession: (kept: Pick<KeptDraft, 'draft'> & Partial<KeptDraft>) => Session;
  readonly onChange: () => void;
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
  readonly keeper: ClaimKeeper;
  readonly tabs: TabCourtesy;
}

/** Where a claim is started, opened again, and closed: everything between the form and the service that is about having a claim at all. */
export class ClaimDesk {
  readonly client: ServiceClient;
  readonly sender: SubmissionSender;
  readonly #handles: HandleStore;
  /** Shown once by whoever started the claim; gone with the tab. */
  resumeCode: string | undefined;
  claim: OpenClaim | undefined;

  constructor(private readonly parts: DeskParts) {
    this.#handles = new HandleStore(parts.form.plan.id);
    this.client = new ServiceClient({
      endpoint: parts.endpoint,
      handle: () => this.#handles.get(),
      fetch: parts.fetch,
    });
    this.sender = new SubmissionSender(this.client, parts.clock);
  }

  get hasHandle(): boolean {
    return this.#handles.get() !== undefined;
  }

  /** Starts a new application; throws `ServiceProblem` or `Unreachable`. */
  async start(): Promise<void> {
    const { plan } = this.parts.form;
    const started = await this.client.start(plan.id, plan.version);
    this.#handles.set(started.handle);
    this.resumeCode = started.resumeCode;
    this.#open({
      ...started,
      form: plan.id,
      version: plan.version,
      savedAt: '',
      held: {},
      known: { applicationId: started.applicationId },
    });
  }

  /** Opens the claim of this tab's handle again. False when the service does not know the handle any more. */
  async reopen(): Promise<boolean> {
    try {
      this.#open(await this.client.current());
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
      this.#open(kept);
      return undefined;
    } catch (error) {
      if (error instanceof Unreachable) return 'unreachable';
      if (error instanceof ServiceProblem)
        return error.status === 429 ? 'wait' : error.mayPass ? 'unreachable' : 'wrong';
      throw error;
    }
  }

  /** Closes the claim in this tab: nothing of it stays here. */
  close(): void {
    this.claim?.keeper.stop();
    this.claim?.tabs.close();
    this.claim = undefined;
    this.resumeCode = undefined;
    this.#handles.clear();
  }

  #open(kept: KeptDraft): void {
    this.claim?.keeper.stop();
    this.claim?.tabs.close();
    const session = this.parts.openSession(kept);
    const tabs = new TabCourtesy(kept.applicationId, this.parts.onChange);
    const keeper = new ClaimKeeper({
      client: this.client,
      session,
      revision: kept.revision,
      savedAt: kept.revision > 0 ? Date.parse(kept.savedAt) || undefined : undefined,
      onChange: this.parts.onChange,
      onRefused: (error) => {
        if (isUnknownHandle(error)) this.parts.onClosed();
        else this.parts.onChange();
      },
      onSaved: (revision) => tabs.saved(revision),
      ...(this.parts.clock && { clock: this.parts.clock }),
    });
    this.claim = { applicationId: kept.applicationId, session, keeper, tabs };
  }
}

/** The handle is wrong, was used up, or its claim is no longer kept. */
export function isUnknownHandle(error: unknown): boolean {
  return (
    error instanceof ServiceProblem &&
    (error.status === 401 || error.status === 403 || error.status === 404 || error.status === 410)
  );
}
