import type { QuestionView } from '../../../src/model/index.js';

// Functions that run inside of the page: each stands alone, with nothing from outside.

/** A native control as the document has it. */
export interface ControlFacts {
  readonly tag: string;
  readonly type: string;
  readonly role: string;
  readonly part: string;
  readonly value: string;
  readonly isChecked: boolean;
  /** What the element itself says, where the tree keeps it to itself. */
  readonly isRequired: boolean;
  /** Place of its field in the list of fields; -1 for buttons, links and what belongs to none. */
  readonly field: number;
  /** Whether a fieldset with a name of its own stands around it, inside of its field. */
  readonly isInGroup: boolean;
}

/** A field with the question it was given: what the schema and the layout say. */
export type AskedQuestion = Pick<
  QuestionView,
  | 'kind'
  | 'label'
  | 'hint'
  | 'required'
  | 'entry'
  | 'issues'
  | 'warnings'
  | 'options'
  | 'facts'
  | 'held'
  | 'secret'
  | 'isHeading'
>;

/** Everything that can be worked on the page, and the questions it belongs to. */
export function controlsOnPage(): { readonly controls: ControlFacts[]; readonly questions: AskedQuestion[] } {
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);
  const all = everything(document.querySelector('#storybook-root') as Element);
  const fields = all.filter(
    (one): one is HTMLElement & { question: AskedQuestion } =>
      one.hasAttribute('data-ma-field') && 'question' in one && one.getClientRects().length > 0,
  );
  const dialog = all.find((one) => one instanceof HTMLDialogElement && one.open);
  const controls = all
    .filter(
      (one) =>
        one.matches('a[href], button, input, select, textarea, summary, [role=button]') &&
        one.getClientRects().length > 0 &&
        // Behind a modal dialog everything is inert, and told to nobody.
        (!dialog || dialog.contains(one)),
    )
    .map((one): ControlFacts => {
      const owner =
        one.matches('input, select, textarea') && one.matches('[data-part]') ? one.closest('[data-ma-field]') : null;
      const field = owner ? fields.indexOf(owner as (typeof fields)[number]) : -1;
      const group = one.closest('fieldset');
      return {
        tag: one.localName,
        type: one.getAttribute('type') ?? '',
        role: one.getAttribute('role') ?? '',
        part: (one as HTMLElement).dataset['part'] ?? '',
        value:
          one instanceof HTMLSelectElement
            ? (one.selectedOptions[0]?.text.trim() ?? '')
            : ((one as HTMLInputElement).value ?? ''),
        isChecked: (one as HTMLInputElement).checked ?? false,
        isRequired: (one as HTMLInputElement).required ?? false,
        field,
        isInGroup: field >= 0 && group !== null && (owner?.contains(group) ?? false),
      };
    });
  const plain = (question: AskedQuestion): AskedQuestion => JSON.parse(JSON.stringify(question)) as AskedQuestion;
  return { controls, questions: fields.map((field) => plain(field.question)) };
}

/** The same controls as elements, each followed by the fieldset around it (or itself), for the DevTools protocol. */
export function controlElements(): Element[] {
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);
  const all = everything(document.querySelector('#storybook-root') as Element);
  const dialog = all.find((one) => one instanceof HTMLDialogElement && one.open);
  return all
    .filter(
      (one) =>
        one.matches('a[href], button, input, select, textarea, summary, [role=button]') &&
        one.getClientRects().length > 0 &&
        (!dialog || dialog.contains(one)),
    )
    .flatMap((one) => [one, one.closest('fieldset') ?? one]);
}
