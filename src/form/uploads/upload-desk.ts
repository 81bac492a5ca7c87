import type { Issue, JsonObject, Session, UploadView } from '../../model/index.js';
import type { KeptDocument, ServiceClient } from '../transport/service-client.js';
import { type UploadLimits, prepareFile, usualLimits } from './prepare-file.js';
import { type FileOnItsWay, sendFile } from './send-file.js';

/** One file that a person chose in this page and that the service does not have yet. */
export interface FileRow {
  readonly id: string;
  readonly upload: string;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  /** `failed` with `code`: why. `cut`: the connection is gone, tried again. */
  readonly state: 'preparing' | 'sending' | 'cut' | 'failed';
  readonly code?: string;
}

/** What became of a file; said aloud. */
export interface UploadNews {
  readonly kind: 'was-added' | 'was-removed' | 'was-refused';
  readonly name: string;
  readonly code?: string;
}

export interface UploadDeskParts {
  readonly client: ServiceClient;
  /** Hears what documents change of the form's facts; without one nobody fills in a form here. */
  readonly session?: Pick<Session, 'dispatch'>;
  readonly onChange: () => void;
  readonly onNews: (news: UploadNews) => void;
  readonly limits?: UploadLimits;
}

/** Documents of a claim: those that the service has and those under way. One file is sent at a time: phones have one narrow line. */
export class UploadDesk {
  documents: readonly KeptDocument[] = [];
  rows: readonly FileRow[] = [];
  readonly limits: UploadLimits;
  readonly #parts: UploadDeskParts;
  readonly #files = new Map<
    string,
    { readonly chosen: File; readonly documentType: string; way?: FileOnItsWay; fingerprint?: string }
  >();
  readonly #fingerprints = new Set<string>();
  #queue: Promise<unknown> = Promise.resolve();
  #count = 0;

  constructor(parts: UploadDeskParts) {
    this.#parts = parts;
    this.limits = parts.limits ?? usualLimits;
    void this.refresh();
  }

  /** What the service has. Quiet when it does not answer: the list that is known stays. */
  async refresh(): Promise<void> {
    const documents = await this.#parts.client.documents().catch(() => undefined);
    if (!documents) return;
    this.documents = documents;
    this.#parts.onChange();
  }

  /** Files were chosen on the page of `view`. */
  add(view: Pick<UploadView, 'id' | 'documentType'>, files: readonly File[]): void {
    for (const chosen of files) {
      const id = `file-${++this.#count}`;
      this.#files.set(id, { chosen, documentType: view.documentType });
      this.rows = [
        ...this.rows,
        { id, upload: view.id, name: chosen.name, bytes: chosen.size, sent: 0, state: 'preparing' },
      ];
      this.#line(id);
    }
    this.#parts.onChange();
  }

  retry(id: string): void {
    const file = this.#files.get(id);
    this.#set(id, { state: file?.way ? 'sending' : 'preparing', code: undefined });
    if (file?.way) file.way.go();
    else this.#line(id);
  }

  /** Takes a file off the page: cancels what is under way. */
  drop(id: string): void {
    const file = this.#files.get(id);
    file?.way?.cancel();
    if (file?.fingerprint) this.#fingerprints.delete(file.fingerprint);
    const row = this.rows.find((one) => one.id === id);
    this.#files.delete(id);
    this.rows = this.rows.filter((one) => one.id !== id);
    if (row) this.#parts.onNews({ kind: 'was-removed', name: row.name });
    this.#parts.onChange();
  }

  /** Removes a document from the service (possible until it was submitted). */
  async remove(document: KeptDocument): Promise<void> {
    await this.#parts.client.removeDocument(document.id).catch(() => undefined);
    this.#fingerprints.clear();
    await this.#tellSession();
    this.#parts.onNews({ kind: 'was-removed', name: document.name });
  }

  /** Whether Continue may leave the page; if not, the session is told why. */
  mayContinue(view: UploadView): boolean {
    const underWay = this.rows.some((row) => row.upload === view.id && row.state !== 'failed');
    const kept = this.documents.filter((one) => one.upload === view.id && one.state !== 'refused').length;
    if (!underWay && kept >= view.minimum) return true;
    const code = underWay ? 'still-sending' : 'need-file';
    const issue: Issue = {
      source: 'upload',
      pointer: '',
      code,
      params: {},
      severity: 'error',
      text: { key: `ui.upload.${code}` },
    };
    this.#parts.session?.dispatch({ type: 'answered', issues: [issue] });
    return false;
  }

  #line(id: string): void {
    this.#queue = this.#queue.then(() => this.#send(id)).catch((error: unknown) => reportError(error));
  }

  async #send(id: string): Promise<void> {
    const file = this.#files.get(id);
    const row = this.rows.find((one) => one.id === id);
    if (!file || !row) return;
    const prepared = await prepareFile(file.chosen, this.#fingerprints, this.limits);
    if (!this.#files.has(id)) return;
    if (!prepared.ok) return this.#fail(id, prepared.code);
    file.fingerprint = prepared.fingerprint;
    this.#fingerprints.add(prepared.fingerprint);
    this.#set(id, { state: 'sending', bytes: prepared.file.size, name: prepared.name });
    await new Promise<void>((done) => {
      sendFile({
        ...this.#parts.client.uploads,
        file: prepared.file,
        metadata: {
          filename: prepared.name,
          filetype: prepared.type,
          documentType: file.documentType,
          upload: row.upload,
        },
        onProgress: (sent) => this.#set(id, { sent, state: 'sending' }),
        onCut: () => this.#set(id, { state: 'cut' }),
        onSent: () => void this.#sent(id, prepared.name).then(done),
        onFailed: (code) => {
          if (code !== 'not_sent') this.#fingerprints.delete(prepared.fingerprint);
          this.#fail(id, code);
          done();
        },
      }).then(
        (way) => {
          if (!this.#files.has(id)) return done();
          const stop = (): void => {
            way.cancel();
            done();
          };
          file.way = { go: () => way.go(), cancel: stop };
          way.go();
        },
        () => {
          this.#fail(id, 'not_sent');
          done();
        },
      );
    });
  }

  async #sent(id: string, name: string): Promise<void> {
    await this.#tellSession();
    this.#files.delete(id);
    this.rows = this.rows.filter((row) => row.id !== id);
    this.#parts.onNews({ kind: 'was-added', name });
    this.#parts.onChange();
  }

  /** The service counts documents; its facts go to the session, which knows from them what is done. */
  async #tellSession(): Promise<void> {
    await this.refresh();
    const { session } = this.#parts;
    if (!session) return;
    const known: JsonObject | undefined = (await this.#parts.client.current().catch(() => undefined))?.known;
    if (known) session.dispatch({ type: 'known', known });
  }

  #fail(id: string, code: string): void {
    const file = this.#files.get(id);
    // Refused bytes are not sent again; a cut upload goes on from where it was.
    if (file && code !== 'not_sent') file.way = undefined;
    this.#set(id, { state: 'failed', code });
    const row = this.rows.find((one) => one.id === id);
    if (row) this.#parts.onNews({ kind: 'was-refused', name: row.name, code });
  }

  #set(id: string, change: Partial<FileRow>): void {
    this.rows = this.rows.map((row) => (row.id === id ? { ...row, ...change } : row));
    this.#parts.onChange();
  }
}
