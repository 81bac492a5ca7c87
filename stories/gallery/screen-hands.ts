import { contentOf } from '../../src/fields/file/file-contents.js';
import { partOf } from '../../src/fields/reading/typed-text.js';
import type { MaForm } from '../../src/form/ma-form.js';
import { type Entry, type QuestionView, isNotKnown } from '../../src/model/index.js';
import { text } from '../../src/text/index.js';
import type { FieldElement } from '../../src/ui/field-element.js';
import type { Hands } from './answer-all.js';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** So many frames may pass before something must be on the screen; a busy machine draws few of them a second. */
const PATIENCE = 300;

/** Waits until something is there; says what it waited for. */
export async function until<T>(what: string, look: () => T | null | undefined | false): Promise<T> {
  for (let frames = 0; frames < PATIENCE; frames += 1) {
    const found = look();
    if (found !== undefined && found !== null && found !== false) return found;
    await new Promise(requestAnimationFrame);
  }
  throw new Error(`not there: ${what}`);
}

/** Hands that know nothing but the screen: they type into boxes, tick, choose, press buttons, and leave each question before the next. */
export function screenHands(form: MaForm, beforeGoingOn: () => Promise<void>): Hands {
  const root = form.shadowRoot as ShadowRoot;
  const fields = (): FieldElement[] => [...root.querySelectorAll<FieldElement>('[data-ma-field]')];
  const painted = async (): Promise<void> => {
    await form.updateComplete;
    await Promise.all(fields().map(({ updateComplete }) => updateComplete));
  };
  return {
    async put(question, entry) {
      const field = await until(`the field ${question.address}`, () =>
        fields().find((one) => one.question?.address === question.address),
      );
      await painted();
      await putInto(field, question, entry);
      (root.activeElement as HTMLElement | null)?.blur();
      await painted();
    },
    async addRow({ domId }) {
      const list = await until(`the list ${domId}`, () => root.querySelector(`#${domId}`));
      const add = [...list.querySelectorAll<HTMLButtonElement>('.ma-add')].find(
        (button) => button.closest('.ma-list') === list,
      );
      if (!add) throw new Error(`the list ${domId} has no button to add a row`);
      add.click();
      await painted();
    },
    async goOn() {
      await painted();
      await beforeGoingOn();
      const button = await until('the button to go on', () => root.querySelector<HTMLButtonElement>('[type=submit]'));
      button.click();
      await painted();
    },
  };
}

async function putInto(field: FieldElement, question: QuestionView, entry: Entry): Promise<void> {
  const own = [...field.querySelectorAll<Control>('[data-part]')].filter(
    (one) => one.closest('[data-ma-field]') === field,
  );
  const controls = own.filter(({ dataset }) => dataset['part'] !== '~');
  const [first] = controls;
  if (isNotKnown(entry)) return own.find(({ dataset }) => dataset['part'] === '~')?.click();
  if (question.kind === 'file' && first instanceof HTMLInputElement) return putFile(field, first, entry);
  const isTick = (one: Control): one is HTMLInputElement => /^(radio|checkbox)$/.test(one.type);
  if (first && isTick(first)) {
    const wanted = Array.isArray(entry) ? entry : [entry];
    const isOneBox = controls.length === 1 && first.type === 'checkbox' && entry === 'true';
    for (const tick of controls.filter(isTick)) {
      const isWanted = isOneBox || wanted.includes(tick.value);
      if (isWanted !== tick.checked && (isWanted || tick.type === 'checkbox')) tick.click();
    }
    return;
  }
  const parts = typeof entry === 'string' ? [['', entry] as const] : Object.entries(entry as Record<string, string>);
  for (const [part, typed] of parts) {
    const control = controls.find(({ dataset }) => (dataset['part'] ?? '') === part);
    if (!control) throw new Error(`${question.address} has no control for its part "${part}"`);
    const option = question.options?.find(({ key }) => key === typed);
    // Who searches types the words of an option; who chooses from a list takes the option itself.
    const words = control instanceof HTMLInputElement && option ? text(option.label) : typed;
    control.focus();
    control.value = words;
    if (control.value !== words) throw new Error(`${question.address} does not take "${words}"`);
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await field.updateComplete;
  }
}

/** A file of the same content is chosen from the device. */
async function putFile(field: FieldElement, input: HTMLInputElement, entry: Entry): Promise<void> {
  const content = Uint8Array.from(atob(contentOf(partOf(entry, 'id')) ?? ''), (one) => one.charCodeAt(0));
  const chosen = new DataTransfer();
  chosen.items.add(new File([content], 'my-file', { type: partOf(entry, 'type') }));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until('the chosen file', () => field.querySelector('.ma-chosen-file'));
}
