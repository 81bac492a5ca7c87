import type { Draft, FormPlan, LeftAnswer, PageId } from '../../../model/index.js';
import type { TabStorage } from '../../../transport/handle-store.js';

/** What a tab keeps of a form: what was filled in and where, or, once it was sent, only the receipt. */
export interface TabRecord {
  readonly draft?: Draft;
  readonly page?: PageId;
  /** The sending that is under way: its key, and a mark of what it sends. */
  readonly attempt?: { readonly key: string; readonly mark: string };
  readonly sent?: { readonly id: string; readonly reference?: string; readonly receivedAt: string };
}

/** The storage of a tab, as far as names can be listed. */
export interface ListedStorage extends TabStorage {
  readonly length: number;
  key(index: number): string | null;
}

/**
 * Keeps a form in its tab: over a refresh, Back and a lost network, until the tab is closed. Each form and version has a place of its own, so that
 * two forms on a page never meet, and a version takes over an earlier one's only by its migrations. Another tab has another storage, so it never writes over this one.
 */
export class TabDrafts {
  readonly #prefix: string;

  constructor(
    private readonly plan: Pick<FormPlan, 'id' | 'version'>,
    private readonly storage: () => ListedStorage | undefined = () => globalThis.sessionStorage,
  ) {
    this.#prefix = `ma-forms:draft:${plan.id}:`;
  }

  /** What is kept of this version. */
  get(): TabRecord | undefined {
    return this.#read(this.plan.version);
  }

  /** Keeps it; false where the browser keeps nothing. */
  set(record: TabRecord): boolean {
    try {
      const storage = this.storage();
      storage?.setItem(this.#prefix + this.plan.version, JSON.stringify(record));
      return storage !== undefined;
    } catch {
      // Blocked, or full: then it is kept nowhere, and that is said.
      return false;
    }
  }

  /** What other versions of the form have left here, by version. */
  others(): readonly { readonly version: string; readonly record: TabRecord }[] {
    try {
      const storage = this.storage();
      const names = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
      return names
        .filter((name) => name.startsWith(this.#prefix) && name !== this.#prefix + this.plan.version)
        .flatMap((name) => {
          const version = name.slice(this.#prefix.length);
          const record = this.#read(version);
          return record ? [{ version, record }] : [];
        });
    } catch {
      return [];
    }
  }

  /** Forgets what other versions have left here. */
  forgetOthers(): void {
    for (const { version } of this.others()) this.forget(version);
  }

  /** Forgets a version; this one without a name. */
  forget(version: string = this.plan.version): void {
    try {
      this.storage()?.removeItem(this.#prefix + version);
    } catch {
      // Nothing was kept there then.
    }
  }

  #read(version: string): TabRecord | undefined {
    try {
      const text = this.storage()?.getItem(this.#prefix + version);
      const kept: unknown = text ? JSON.parse(text) : undefined;
      if (typeof kept !== 'object' || kept === null) return undefined;
      const record = kept as TabRecord;
      return record.draft === undefined || isDraft(record.draft, this.plan.id) ? record : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Another script of the page's site may have written there: what is no draft is as good as nothing. */
function isDraft(value: unknown, form: string): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const draft = value as Partial<Record<keyof Draft, unknown>>;
  const isMap = (part: unknown): boolean => typeof part === 'object' && part !== null && !Array.isArray(part);
  return (
    draft.form === form &&
    typeof draft.version === 'string' &&
    isMap(draft.entries) &&
    Object.values(draft.entries as object).every(isEntry) &&
    isMap(draft.rows) &&
    Object.values(draft.rows as object).every(isTexts) &&
    isMap(draft.agreed) &&
    isTexts(draft.seen) &&
    (draft.left === undefined || (Array.isArray(draft.left) && draft.left.every(isLeft)))
  );
}

function isEntry(value: unknown): boolean {
  if (typeof value === 'string' || isTexts(value)) return true;
  return typeof value === 'object' && value !== null && !Array.isArray(value) && isTexts(Object.values(value));
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isLeft(value: unknown): boolean {
  const { label, words } = (value ?? {}) as Partial<Record<keyof LeftAnswer, unknown>>;
  return typeof label === 'string' && (words === undefined || typeof words === 'string');
}
