import type { FormView } from '../../model/index.js';
import { text } from '../../text/first.js';
import { fire } from '../form-events.js';
import { say } from './say.js';

/** Tells the host page, once each: which page is shown under which title, and that Continue found something. No answers. */
export class PageTeller {
  #title = '';
  #issues = '';

  constructor(private readonly host: HTMLElement) {}

  /** A page of the form. */
  page({ page, summary, summaryTurn }: FormView): void {
    const title = text(page.list?.open?.title ?? page.title);
    const isWrong = (summary?.length ?? 0) > 0;
    this.#tell(page.page.id, page.page.kind, isWrong ? say('ui.form.error-title-prefix', { title }) : title);
    const turn = `${page.page.id} ${page.list?.open?.row ?? ''} ${summaryTurn}`;
    if (!isWrong || turn === this.#issues) return;
    this.#issues = turn;
    fire(this.host, 'ma-issues', {
      page: page.page.id,
      issues: (summary ?? []).map(({ issue: { pointer, code, severity } }) => ({ pointer, code, severity })),
    });
  }

  /** A screen around the form; its title is its heading. */
  screen(stage: string, heading: string | undefined): void {
    if (heading) this.#tell(stage, 'screen', heading);
  }

  #tell(page: string, kind: string, title: string): void {
    const told = `${page} ${title}`;
    if (told === this.#title) return;
    this.#title = told;
    fire(this.host, 'ma-page', { page, kind, title });
  }
}
