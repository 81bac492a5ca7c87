import type { PageId } from '../../model/index.js';

/** What is kept in an entry of the browser's history: names of pages, never an answer. */
interface Kept {
  readonly maPage: PageId;
  readonly row?: string;
}

/**
 * The browser's Back and Forward go through the pages of the form. Only in a page of our own (the frame): in somebody else's page the
 * history is theirs. The URL stays as it is.
 */
export class PageHistory {
  #at: string | undefined;
  #following = false;

  constructor(
    private readonly open: (page: PageId, row?: string) => void,
    private readonly frame: Window = window,
  ) {
    this.frame.addEventListener('popstate', this.#onPop);
  }

  /** The form shows this page now; called after each rendering. */
  shows(page: PageId, row?: string): void {
    const at = `${page} ${row ?? ''}`;
    if (at === this.#at && !this.#following) return;
    const kept: Kept = row === undefined ? { maPage: page } : { maPage: page, row };
    // Following the browser, the entry is there already; where the form led elsewhere instead, the entry is corrected.
    if (this.#at === undefined || this.#following) this.frame.history.replaceState(kept, '');
    else this.frame.history.pushState(kept, '');
    this.#at = at;
    this.#following = false;
  }

  close(): void {
    this.frame.removeEventListener('popstate', this.#onPop);
  }

  readonly #onPop = (event: PopStateEvent): void => {
    const kept = event.state as Partial<Kept> | null;
    if (typeof kept?.maPage !== 'string') return;
    this.#following = true;
    this.open(kept.maPage, kept.row);
  };
}
