import type { Address, Draft, Entry, JsonObject, Session } from '../../model/index.js';
import { Autosave, type AutosaveTimes } from './autosave.js';
import type { Clock } from '../../transport/clock.js';
import { questionAt } from '../../engine/places/question-at.js';
import { draftToKeep, sameDraft } from './draft-to-keep.js';
import { ServiceProblem } from '../../transport/problem.js';
import type { SaveStatus } from './save-status.js';
import { randomId } from '../../transport/random-id.js';
import type { KeptDraft, SavedDraft, ServiceClient } from './service-client.js';

/** The two versions of an application that was changed in two places. */
export interface TwoVersions {
  readonly mine: Draft;
  readonly theirs: Draft;
}

/** A version with all that belongs to it. */
interface Version {
  readonly draft: Draft;
  readonly held: Readonly<Record<Address, string>>;
  readonly known: JsonObject;
}

export interface KeeperParts {
  readonly client: ServiceClient;
  readonly session: Session;
  /** Revision of the draft that the session was opened with. */
  readonly revision: number;
  /** When that draft was saved, in milliseconds. */
  readonly savedAt?: number;
  /** The session holds something that the service has not got. */
  readonly hasUnsaved?: boolean;
  readonly onChange: () => void;
  /** The service does not know this claim any more, or will not take it. */
  readonly onRefused: (error: unknown) => void;
  /** Told after each save, for other tabs. */
  readonly onSaved?: (revision: number) => void;
  readonly clock?: Clock;
  readonly times?: AutosaveTimes;
  readonly online?: () => boolean;
}

/**
 * Keeps a session's draft with the service: what is sent, what comes back, and what a refused write means. When to save is Autosave's.
 */
export class ClaimKeeper {
  readonly #parts: KeeperParts;
  readonly #autosave: Autosave<Version & { readonly revision: number }>;
  readonly #stopListening: () => void;
  #revision: number;
  #seenRevision: number;
  /** Writes whose answer has not come: if the service turns out to hold one of them, that write was ours. */
  #unanswered: readonly { readonly write: string; readonly draft: Draft }[] = [];
  /** Readable secrets that the service has not confirmed; they outlive their page, whose text goes when it is left. */
  readonly #secrets = new Map<Address, Entry>();
  readonly #sentSecrets = new Map<Address, string>();
  #stale: (Version & { readonly revision: number }) | undefined;
  #spare: Version | undefined;
  #isOutdated = false;

  constructor(parts: KeeperParts) {
    this.#parts = parts;
    this.#revision = parts.revision;
    this.#seenRevision = parts.session.state.revision;
    this.#autosave = new Autosave({
      save: (urgent) => this.#save(urgent),
      onStale: (problem) => this.#judgeStale(problem),
      onStatus: () => parts.onChange(),
      onRefused: (error) => {
        this.#isOutdated = error instanceof ServiceProblem && error.code === 'form_version';
        parts.onRefused(error);
      },
      savedAt: parts.savedAt,
      ...(parts.clock && { clock: parts.clock }),
      ...(parts.times && { times: parts.times }),
      ...(parts.online && { online: parts.online }),
    });
    this.#stopListening = parts.session.subscribe(() => this.#changed());
    if (parts.hasUnsaved) {
      this.#noteSecrets();
      this.#autosave.touch();
    }
  }

  get status(): SaveStatus {
    return this.#autosave.status;
  }

  get revision(): number {
    return this.#revision;
  }

  /** Set while a person must choose between two versions. */
  get conflict(): TwoVersions | undefined {
    return this.#stale && { mine: this.#parts.session.state.draft, theirs: this.#stale.draft };
  }

  /** True while the version that was not chosen can still be taken back. */
  get hasSpare(): boolean {
    return this.#spare !== undefined;
  }

  /** The service has a newer version of the form than this page: it takes nothing from here any more. */
  get isOutdated(): boolean {
    return this.#isOutdated;
  }

  flush(): Promise<boolean> {
    return this.#autosave.flush();
  }

  hide(): void {
    this.#autosave.hide();
  }

  retryNow(): void {
    this.#autosave.retryNow();
  }

  stop(): void {
    this.#stopListening();
    this.#autosave.stop();
  }

  /** The newer version saved elsewhere takes this one's place; this one is kept at hand. */
  useTheirs(): void {
    if (!this.#stale) return;
    const theirs = this.#stale;
    this.#stale = undefined;
    this.#spare = this.#present();
    this.#revision = theirs.revision;
    this.#secrets.clear();
    this.#take(theirs);
    this.#autosave.settle();
    this.#parts.onChange();
  }

  /** What is on this page is saved over the version from elsewhere, which is kept at hand. */
  keepMine(): void {
    if (!this.#stale) return;
    const { revision, ...theirs } = this.#stale;
    this.#stale = undefined;
    this.#spare = theirs;
    this.#revision = revision;
    this.#autosave.settle();
    this.#autosave.touch();
    this.#parts.onChange();
  }

  /** The version that was not chosen comes back, and the other one is kept at hand. */
  swap(): void {
    if (!this.#spare) return;
    const back = this.#spare;
    this.#spare = this.#present();
    this.#take(back);
    this.#autosave.touch();
    this.#parts.onChange();
  }

  /** Takes over what another tab saved, when nothing here is unsaved; the page stays the same. */
  async refresh(): Promise<void> {
    if (this.status.state !== 'saved') return;
    const kept = await this.#parts.client.current().catch(() => undefined);
    if (!kept || kept.revision <= this.#revision || this.status.state !== 'saved') return;
    this.adopt(kept);
  }

  /** Puts a draft of the service in this one's place. */
  adopt(kept: KeptDraft): void {
    const { page } = this.#parts.session.state;
    this.#revision = kept.revision;
    this.#take(kept);
    this.#parts.session.dispatch({ type: 'go', page });
    this.#seenRevision = this.#parts.session.state.revision;
  }

  #changed(): void {
    const { state } = this.#parts.session;
    if (state.revision === this.#seenRevision) return;
    this.#seenRevision = state.revision;
    this.#noteSecrets();
    this.#autosave.touch();
  }

  /** Remembers secrets that are new and readable; one that became wrong is not for the service. */
  #noteSecrets(): void {
    const { session } = this.#parts;
    let bad: ReadonlySet<string> | undefined;
    for (const [address, entry] of Object.entries(session.state.draft.entries)) {
      if (!questionAt(session.plan, address)?.secret || this.#sentSecrets.get(address) === JSON.stringify(entry))
        continue;
      bad ??= new Set(
        session.issues
          .filter((issue) => issue.severity === 'error' && issue.source !== 'service')
          .map((issue) => issue.pointer),
      );
      const blank = entry === '' || (Array.isArray(entry) && entry.length === 0);
      if (blank || bad.has(address)) this.#secrets.delete(address);
      else this.#secrets.set(address, entry);
    }
  }

  async #save(urgent: boolean): Promise<void> {
    const { client, session } = this.#parts;
    const secrets = new Map(this.#secrets);
    const draft = draftToKeep(session.plan, session.state.draft, secrets);
    // A request under way, or one whose answer got lost, may or may not have arrived. This write may stand on any of them, but not on another tab's.
    const after = this.#unanswered.map((one) => one.write);
    const write = randomId();
    this.#unanswered = [...this.#unanswered.slice(-15), { write, draft }];
    this.#saved(await client.save(draft, this.#revision, { write, after, keepalive: urgent }), write, secrets);
  }

  #saved(saved: SavedDraft, write: string, secrets: ReadonlyMap<Address, Entry>): void {
    if (saved.revision < this.#revision) return;
    this.#revision = saved.revision;
    this.#unanswered = this.#unanswered.filter((one) => one.write !== write);
    for (const [address, entry] of secrets) {
      this.#sentSecrets.set(address, JSON.stringify(entry));
      if (this.#secrets.get(address) === entry) this.#secrets.delete(address);
    }
    const { session } = this.#parts;
    // A secret retyped meanwhile is not what the mask stands for.
    const held = Object.fromEntries(Object.entries(saved.held).filter(([address]) => !this.#secrets.has(address)));
    if (Object.entries(held).some(([address, mask]) => session.state.held[address] !== mask))
      session.dispatch({ type: 'held', held });
    if (saved.known && JSON.stringify(saved.known) !== JSON.stringify(session.state.known))
      session.dispatch({ type: 'known', known: saved.known });
    this.#parts.onSaved?.(saved.revision);
  }

  /** A refused stale write: ours after all (its answer got lost), or really from elsewhere. */
  #judgeStale(problem: ServiceProblem): (Version & { readonly revision: number }) | undefined {
    const theirs = problem.body as unknown as Version & { readonly revision: number };
    const { plan, state } = this.#parts.session;
    const own = [...this.#unanswered.map((one) => one.draft), draftToKeep(plan, state.draft, new Map())].some((draft) =>
      sameDraft(draft, theirs.draft, plan),
    );
    if (own) {
      this.#revision = theirs.revision;
      return undefined;
    }
    this.#stale = {
      draft: theirs.draft,
      held: theirs.held ?? {},
      known: theirs.known ?? state.known,
      revision: theirs.revision,
    };
    return this.#stale;
  }

  #present(): Version {
    const { draft, held, known } = this.#parts.session.state;
    return { draft, held, known };
  }

  #take(version: Version): void {
    const { session } = this.#parts;
    session.dispatch({ type: 'restore', draft: version.draft, held: version.held, known: version.known });
    this.#seenRevision = session.state.revision;
  }
}
