import { type PropertyValues, nothing } from 'lit';
import type { SectionView } from '../../model/index.js';
import type { StatusPainter } from '../../tracker/paint/painter.js';
import { StatusElement } from '../../tracker/status-element.js';
import type { AskParts } from '../../transport/ask.js';
import { HandleStore } from '../../transport/handle-store.js';
import { Unreachable } from '../../transport/problem.js';
import type { UploadDesk } from '../../form/uploads/upload-desk.js';
import type { ClaimsListed } from './claims-desk.js';
import type * as Behind from './pfml-behind.js';
import { sayPfml } from './say-pfml.js';

/** Forms that can be begun from here, by the act that begins them. */
const BEGINS = { another: 'pfml-claim', hours: 'pfml-hours-report' } as const;

/** Before they are read. */
const NO_CLAIMS: ClaimsListed = { claims: [], count: 0 };

/** How a claim for paid leave stands, with all that its claimant can do about it: documents, hours, and their other applications. */
export class PfmlStatus extends StatusElement {
  #behind: typeof Behind | undefined;
  #uploads: UploadDesk | undefined;
  #claims: ClaimsListed = NO_CLAIMS;
  /** Names of what was sent from here and came. */
  #added: readonly string[] = [];
  /** State of the case for which documents and applications were read last. */
  #mark: string | undefined;
  #isBusy = false;
  #problem: unknown;
  #wantsProblem = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // Without it the status stands alone; whoever comes again asks again.
    if (!this.#behind) void import('./pfml-behind.js').then((behind) => this.#arrive(behind)).catch(() => {});
  }

  protected override get acts(): StatusPainter['acts'] {
    const pages = this.shown?.pages ?? {};
    const begins = Object.entries(BEGINS).filter(([, form]) => this.#behind && this.ask && Object.hasOwn(pages, form));
    return {
      ...Object.fromEntries(begins.map(([act, form]) => [act, () => void this.#begin(form, pages[form] ?? '')])),
      ...(this.#uploads && { upload: () => this.#goToDocuments() }),
    };
  }

  protected override get slots(): StatusPainter['slots'] {
    const { shown, plan, ask } = this;
    const by = this.#behind;
    if (!shown || !plan || !by) return {};
    const page = shown.pages?.[BEGINS.another];
    return {
      notices: () => by.noticesSent(shown, plan, ask && ((letter) => void this.#save(ask, letter))),
      hours: () => by.hoursReported(shown),
      documents: () => this.#documents(by),
      claims: () =>
        by.claimCards(this.#claims, {
          headingLevel: this.headingLevel + 2,
          viewOf: (status) => this.viewOf(status),
          noticesOf: (status) => by.noticesSent(status, plan, undefined),
          open: (applicationId) => void this.#open(applicationId),
          showMore: () => void this.#showMore(),
          ...(page !== undefined && { goOn: (applicationId: string) => void this.#goOn(applicationId, page) }),
        }),
    };
  }

  protected override get notice(): unknown {
    const by = this.#behind;
    return this.#problem === undefined ? by?.addedNote(this.#added) : by?.problemNote(this.#problem);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { shown } = this;
    // Whoever closed the status, or opened another one, is shown nothing of what was here.
    if (!shown) this.#forget();
    else if (this.#behind && this.#mark !== shown.mark) {
      this.#mark = shown.mark;
      void this.#read(this.#behind);
    }
  }

  protected override updated(): void {
    super.updated();
    if (!this.#wantsProblem) return;
    this.#wantsProblem = false;
    this.renderRoot.querySelector<HTMLElement>('.ma-act-problem')?.focus();
  }

  #arrive(behind: typeof Behind): void {
    this.#behind = behind;
    this.wear(behind.sheets);
    this.requestUpdate();
  }

  #documents(by: typeof Behind): unknown {
    const { view } = this;
    if (!view || !this.#uploads) return nothing;
    const mayAdd = view.sections.some((section: SectionView) => section.acts?.some(({ id }) => id === 'upload'));
    if (!mayAdd && this.#uploads.documents.length === 0) return nothing;
    return by.documentGroups(this.#uploads, this.headingLevel + 2, mayAdd);
  }

  /** What the page shows beside the status: read when it has changed, and quietly left as it is when the service does not answer. */
  async #read(by: typeof Behind): Promise<void> {
    const { ask } = this;
    if (!ask) return;
    const mark = this.#mark;
    this.#uploads ??= by.openDocuments(ask, {
      changed: () => this.requestUpdate(),
      announce: (words) => this.announce(words),
      added: (name) => {
        this.#added = [...this.#added, name];
      },
    });
    void this.#uploads.refresh();
    const claims = await by.listClaims(ask, () => this.#claims.claims.length).catch(() => undefined);
    // Closed, or moved on meanwhile.
    if (!claims || mark !== this.#mark) return;
    this.#claims = claims;
    this.requestUpdate();
  }

  #forget(): void {
    this.#uploads = undefined;
    this.#claims = NO_CLAIMS;
    this.#added = [];
    this.#mark = undefined;
    this.#problem = undefined;
  }

  #goToDocuments(): void {
    const first = this.renderRoot.querySelector<HTMLElement>('.ma-documents input[type=file]');
    first?.scrollIntoView({ block: 'center' });
    first?.focus();
  }

  /** Begins another application, or a report about this one, and goes to the page where it is filled in. */
  async #begin(form: string, page: string): Promise<void> {
    await this.#try(async (by) => {
      if (!this.ask) return;
      this.#leaveFor(page, form, await by.beginBeside(this.ask, form));
    });
  }

  /** Goes on with an application that is not finished, on the page where it is filled in. */
  async #goOn(applicationId: string, page: string): Promise<void> {
    await this.#try(async (by) => {
      if (!this.ask) return;
      this.#leaveFor(page, BEGINS.another, await by.openClaim(this.ask, applicationId));
    });
  }

  /** The page that is gone to finds the handle in this tab: nothing of it stands in an address. */
  #leaveFor(page: string, form: string, handle: string): void {
    new HandleStore(form).set(handle);
    const redirect = { detail: { url: page }, bubbles: true, composed: true, cancelable: true };
    if (this.dispatchEvent(new CustomEvent('ma-redirect', redirect))) location.assign(page);
  }

  /** The next applications come below those that are there; the focus goes to the first of them, whose place the button had. */
  async #showMore(): Promise<void> {
    await this.#try(async (by) => {
      const { ask } = this;
      if (!ask) return;
      const [mark, known] = [this.#mark, this.#claims.claims];
      const claims = await by.moreClaims(ask, this.#claims);
      if (mark !== this.#mark) return;
      this.#claims = claims;
      this.announce(by.claimsShown(claims));
      this.requestUpdate();
      await this.updateComplete;
      const first = claims.claims[known.length]?.applicationId;
      const cards = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-claim]')];
      cards
        .find(({ dataset }) => dataset['claim'] === first)
        ?.querySelector<HTMLElement>('.ma-h3')
        ?.focus();
    });
  }

  async #save(ask: AskParts, letter: string): Promise<void> {
    await this.#try((by) => by.saveLetter(ask, letter, () => this.#sayProblem(new Unreachable())));
  }

  async #open(applicationId: string): Promise<void> {
    await this.#try(async (by) => {
      if (!this.ask) return;
      const handle = await by.openClaim(this.ask, applicationId);
      this.#forget();
      this.show(handle);
      this.announce(sayPfml('ui.pfml.claim-shown', { id: applicationId }));
    });
  }

  /** One thing at a time; what did not work is said above the status, with the phone. */
  async #try(work: (by: typeof Behind) => Promise<void>): Promise<void> {
    if (this.#isBusy || !this.#behind) return;
    this.#isBusy = true;
    this.#problem = undefined;
    try {
      await work(this.#behind);
    } catch (error) {
      this.#sayProblem(error);
    }
    this.#isBusy = false;
    this.requestUpdate();
  }

  #sayProblem(error: unknown): void {
    this.#problem = error;
    this.#wantsProblem = true;
    this.requestUpdate();
  }
}
