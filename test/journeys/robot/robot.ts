import { kinds } from '../../../src/generated/fields.js';
import { parsePointer, readAt, type Json, type JsonObject } from '../../../src/model/index.js';
import { until, type Page, type Scope } from '../../harness/page.js';
import { askedOf } from '../claims/asked-of.js';
import { keyHands, quickHands, type Hands } from './hands.js';
import { readPage, type SeenPage, type SeenQuestion } from './reading.js';

/** What a robot knows and has with it. */
export interface Papers {
  /** The contract that must come out. */
  readonly answers: JsonObject;
  /** Said beside it; read backwards from the contract where absent. */
  readonly asked?: JsonObject;
  /** Files for the upload pages, by name of the upload. */
  readonly documents: Readonly<Record<string, readonly string[]>>;
}

/** What happens at each page before it is left; for axe, snapshots and pictures. */
export type PageVisitor = (seen: SeenPage) => Promise<void>;

/**
 * Fills any form from its contract: reads which questions stand on the screen, looks their answers up, types them as a person would see
 * them, and goes on. It knows no page of any form. A message on a page is a failure: the answers are meant to be right.
 */
export class Robot {
  readonly visited: string[] = [];
  readonly #asked: JsonObject;
  readonly #hands: Hands;

  constructor(
    private readonly form: Scope,
    private readonly papers: Papers,
    page?: Page,
    private readonly visit?: PageVisitor,
  ) {
    this.#asked = papers.asked ?? askedOf(papers.answers);
    this.#hands = page ? keyHands(page, form) : quickHands(form);
  }

  /** Goes on until a page for which `stop` says true; that page is not filled. `arrive` looks at each page first, and may stop there too. */
  async walk(
    stop: (seen: SeenPage) => boolean,
    limit = 150,
    arrive?: (seen: SeenPage) => Promise<boolean>,
  ): Promise<SeenPage> {
    for (let steps = 0; steps < limit; steps += 1) {
      const seen = await this.settled();
      if (stop(seen) || (await arrive?.(seen))) return seen;
      await this.passPage(await this.settled());
    }
    throw new Error(`no end after ${limit} pages: ${this.visited.join(' > ')}`);
  }

  /** Presses the page's primary button, whatever stands on the page. */
  press(): Promise<void> {
    return this.#hands.press();
  }

  /** Fills the page that stands there and goes on to the next. */
  async passPage(seen: SeenPage): Promise<SeenPage> {
    this.visited.push(seen.row ? `${seen.page}*` : seen.page);
    if (seen.kind === 'list' && !seen.row) await this.#openNextRow(seen);
    else if (seen.kind === 'upload') await this.#upload(seen);
    else {
      await this.fill(seen);
      await this.visit?.(await readPage(this.form));
      await this.#hands.press();
    }
    return this.#after(seen);
  }

  /** Answers all questions on the screen, and those that show because of the answers; those that `skips` says true of stay as they are. */
  async fill(seen: SeenPage, skips?: (question: SeenQuestion) => boolean): Promise<void> {
    const done = new Set<string>();
    for (let rest: readonly SeenQuestion[] = seen.questions; rest.length > 0;) {
      const [question] = rest;
      if (!question) break;
      done.add(question.address);
      if (!question.isHeld && question.kind !== 'list' && !skips?.(question)) await this.#answer(question, seen);
      rest = (await readPage(this.form)).questions.filter(({ address }) => !done.has(address));
    }
  }

  /** The screen, once nothing is under way. */
  async settled(): Promise<SeenPage> {
    let seen: SeenPage | undefined;
    await until(async () => {
      seen = await readPage(this.form);
      return !seen.isBusy;
    }, 'the form stayed busy');
    return seen as SeenPage;
  }

  async #answer(question: SeenQuestion, seen: SeenPage): Promise<void> {
    const value = this.#valueOf(question, seen);
    if (value === undefined) {
      if (question.required)
        throw new Error(`${seen.page}: the papers hold no answer to "${question.label}" (${question.pointer})`);
      return;
    }
    const kind = kinds[question.kind];
    if (!kind) throw new Error(`no field kind ${question.kind}`);
    try {
      await this.#hands.put(question, kind.format(value, question.facts));
    } catch (error) {
      throw new Error(`${seen.page}, "${question.label}": ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }

  #valueOf(question: SeenQuestion, seen: SeenPage): Json | undefined {
    const { root, segments } = parsePointer(question.pointer);
    if (root === 'asked') return readAt(this.#asked, segments);
    if (root === 'answers') return readAt(this.papers.answers, segments);
    // A row's question: the address names the list and the row; rows are asked in the order of the contract.
    const list = parsePointer(question.address).segments.slice(0, -segments.length - 1);
    const rows = readAt(this.papers.answers, list);
    const index = this.#rows.get(seen.row) ?? 0;
    return Array.isArray(rows) ? readAt((rows as readonly Json[])[index], segments) : undefined;
  }

  /** Place of a row in its list, by the row's name. */
  readonly #rows = new Map<string, number>();

  async #openNextRow(seen: SeenPage): Promise<void> {
    const list = seen.questions[0]?.pointer ?? (await this.form.evaluate(listOfPage));
    const rows = readAt(this.papers.answers, parsePointer(list).segments);
    const wanted = Array.isArray(rows) ? rows.length : 0;
    if (seen.cards >= wanted) {
      await this.visit?.(seen);
      return this.#hands.press();
    }
    const add = seen.buttons.find((words) => words.startsWith('Add'));
    if (!add) throw new Error(`${seen.page}: nothing to add with; there are: ${seen.buttons.join(' | ')}`);
    await this.#hands.press(add);
    await until(async () => (await readPage(this.form)).row !== '', 'no row opened');
    this.#rows.set((await readPage(this.form)).row, seen.cards);
  }

  async #upload(seen: SeenPage): Promise<void> {
    const upload = await this.form.evaluate(uploadOfPage);
    for (const path of this.papers.documents[upload.id] ?? []) {
      await this.form.attach('input[type=file]', path);
      const name = path.split('/').at(-1) ?? '';
      await until(
        async () => {
          const { received, underWay, failed } = await this.form.evaluate(uploadOfPage);
          if (failed.length > 0) throw new Error(failed.join(' | '));
          if (underWay.length > 0) throw new Error(`still: ${underWay.join(' | ')}`);
          if (!received.includes(name)) throw new Error(`only: ${received.join(' | ')}`);
          return true;
        },
        `${name} was not received`,
        20_000,
      );
    }
    await this.visit?.(seen);
    await this.#hands.press();
  }

  /** Waits for the next page, and fails with the messages when this one does not let go. */
  async #after(before: SeenPage): Promise<SeenPage> {
    let seen = before;
    await until(
      async () => {
        seen = await readPage(this.form);
        if (seen.isBusy) return false;
        return (
          seen.page !== before.page ||
          seen.row !== before.row ||
          seen.summaryTurn !== before.summaryTurn ||
          seen.cards !== before.cards
        );
      },
      `page "${before.page}" did not go on (${this.visited.join(' > ')})`,
      20_000,
    );
    if (seen.summary.length > 0 && seen.page === before.page)
      throw new Error(`page "${seen.page}" says: ${seen.summary.join(' | ')}`);
    return seen;
  }
}

/** The list that a list page is about. Runs in the page. */
function listOfPage(): string {
  const host = document.querySelector('ma-form') as unknown as {
    openSession: { view: { page: { list: { address: string } } } };
  };
  return host.openSession.view.page.list.address;
}

/** What an upload page is about, and its files by how far they are. Runs in the page. */
function uploadOfPage(): { id: string; received: string[]; underWay: string[]; failed: string[] } {
  const host = document.querySelector('ma-form') as unknown as {
    shadowRoot: ShadowRoot;
    openSession: { view: { page: { upload: { id: string } } } };
  };
  const words = (selector: string) =>
    [...host.shadowRoot.querySelectorAll(selector)].map((one) =>
      (one.textContent ?? '').replaceAll('\u2060', '').replace(/\s+/g, ' ').trim(),
    );
  return {
    id: host.openSession.view.page.upload.id,
    received: words('.ma-file.done .ma-file-name'),
    underWay: words('.ma-file:not(.done, .failed)'),
    failed: words('.ma-file.failed'),
  };
}
