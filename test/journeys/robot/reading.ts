import type { Entry, FormView, QuestionFacts } from '../../../src/model/index.js';
import type { Scope } from '../../harness/page.js';

/** A question that stands on the screen, as its field was given it. */
export interface SeenQuestion {
  readonly address: string;
  readonly pointer: string;
  readonly kind: string;
  readonly facts: QuestionFacts;
  readonly required: boolean;
  readonly isHeld: boolean;
  /** What stands in its controls, as the form has it. */
  readonly entry: Entry;
  /** The words a person reads: label or legend, and the message if there is one. */
  readonly label: string;
  readonly error: string;
}

/** What stands on the screen. `page` is the plan's page id, or the heading of a screen around the form. */
export interface SeenPage {
  readonly page: string;
  readonly kind: string;
  readonly row: string;
  readonly heading: string;
  readonly isBusy: boolean;
  readonly cards: number;
  readonly summary: readonly string[];
  readonly summaryTurn: number;
  readonly questions: readonly SeenQuestion[];
  readonly buttons: readonly string[];
}

/** Reads the screen: visible fields in the order of the document, and what a person would read around them. */
export function readPage(form: Scope): Promise<SeenPage> {
  return form.evaluate(() => {
    const words = (node: Element | null | undefined) =>
      (node?.textContent ?? '').replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
    const host = document.querySelector('ma-form') as (HTMLElement & { openSession?: { view: FormView } }) | null;
    const root = host?.shadowRoot;
    if (!root?.querySelector('.ma-body')) throw new Error('the form is not on screen yet');
    const fields = [
      ...root.querySelectorAll<
        HTMLElement & { question?: SeenQuestion & { domId: string; held?: string; options?: QuestionFacts['options'] } }
      >('[data-ma-field]'),
    ];
    const questions = fields
      .filter((field) => field.question && field.getClientRects().length > 0)
      .map((field) => {
        const { address, pointer, kind, facts, required, domId, options, entry } = field.question as NonNullable<
          typeof field.question
        >;
        const control = [...field.querySelectorAll('input[data-part], select[data-part], textarea[data-part]')].find(
          (one) => one.closest('[data-ma-field]') === field,
        );
        return {
          address,
          pointer,
          kind,
          facts: options ? { ...facts, options } : facts,
          required,
          isHeld: !control,
          entry,
          label: words(field.querySelector('legend, label, .ma-h1')),
          error: words(root.getElementById(`${domId}-error`)),
        };
      });
    const buttons = [...root.querySelectorAll('button')]
      .filter((button) => button.getClientRects().length > 0)
      .map(words);
    const inForm = root.querySelector('form') !== null;
    const view = inForm ? host?.openSession?.view : undefined;
    const heading = words(root.querySelector('h1, h2, h3, h4, h5, h6'));
    return {
      page: view?.page.page.id ?? heading,
      kind: view?.page.page.kind ?? 'screen',
      row: view?.page.list?.open?.row ?? '',
      heading: words(root.querySelector('form .ma-h1')) || heading,
      // A page whose template is still on its way has no button yet.
      isBusy: view?.busy !== undefined || buttons.length === 0,
      cards: root.querySelectorAll('.ma-card').length,
      summary: [...root.querySelectorAll('.ma-summary li')].map(words),
      summaryTurn: view?.summaryTurn ?? 0,
      questions,
      buttons,
    };
  });
}
