import type { Entry } from '../../../src/model/index.js';
import { until, type Page, type Scope } from '../../harness/page.js';
import type { SeenQuestion } from './reading.js';

/** How a robot acts: puts an entry into a question's controls, and presses a button. */
export interface Hands {
  readonly put: (question: SeenQuestion, entry: Entry) => Promise<void>;
  /** Presses the button with these words; the page's one primary button when none are given. */
  readonly press: (words?: string) => Promise<void>;
}

/** Fast hands: set each control inside the page and fire what the browser fires. For journeys that are about what is asked and sent. */
export function quickHands(form: Scope): Hands {
  return {
    put: (question, entry) => form.evaluate(putInPage, question.address, entry),
    press: (words) =>
      form.evaluate((wanted) => {
        const root = document.querySelector('ma-form')?.shadowRoot;
        const buttons = [...(root?.querySelectorAll('button') ?? [])];
        const plain = (button: Element) => (button.textContent ?? '').replace(/\s+/g, ' ').trim();
        const button =
          wanted === ''
            ? root?.querySelector<HTMLButtonElement>('button[type=submit]')
            : buttons.find((one) => plain(one) === wanted || plain(one).startsWith(wanted));
        if (!button)
          throw new Error(`no button ${wanted || 'to go on with'}; there are: ${buttons.map(plain).join(' | ')}`);
        button.click();
      }, words ?? ''),
  };
}

/** A keyboard only: Tab to everything, keys for everything. */
export function keyHands(page: Page, form: Scope): Hands {
  /** Tabs on until the focus is on what is looked for; once around the page at most. */
  const tabTo = async (what: string, isThere: () => Promise<boolean>) => {
    for (let presses = 0; presses < 120; presses += 1) {
      if (await isThere()) return;
      await page.press('Tab');
    }
    throw new Error(`the Tab key never reached ${what}`);
  };
  return {
    async put(question, entry) {
      const parts =
        typeof entry === 'string'
          ? [['', entry] as const]
          : Array.isArray(entry)
            ? (entry as readonly string[]).map((key) => ['', key] as const)
            : Object.entries(entry);
      for (const [part, text] of parts) {
        await tabTo(`${question.label} ${part}`, () => form.evaluate(focusIsOn, question.address, part, text));
        await typeHere(page, form, text);
      }
    },
    async press(words) {
      await tabTo(`the button ${words ?? ''}`, () => form.evaluate(focusIsOnButton, words));
      await page.press('Enter');
    },
  };
}

/** Works the control that has the focus, by its kind, with keys. */
async function typeHere(page: Page, form: Scope, text: string): Promise<void> {
  const control = await form.evaluate(controlInFocus);
  if (control.type === 'checkbox') {
    if (!control.isChecked) await page.press(' ');
  } else if (control.type === 'radio') {
    // The first press of an arrow leaves the first radio; Space ticks it where it stands.
    if (control.value === text) {
      if (!control.isChecked) await page.press(' ');
      return;
    }
    for (let presses = 0; presses < 20; presses += 1) {
      await page.press('ArrowDown');
      if ((await form.evaluate(controlInFocus)).value === text) return;
    }
    throw new Error(`no radio ${text}`);
  } else if (control.type === 'select') {
    for (let presses = 0; presses < 80; presses += 1) {
      if ((await form.evaluate(controlInFocus)).value === text) return;
      await page.press('ArrowDown');
    }
    throw new Error(`no option ${text}`);
  } else {
    await page.press('Control+a');
    await page.write(text);
    await until(async () => (await form.evaluate(controlInFocus)).value === text, `"${text}" was not taken`, 3_000);
  }
}

/** The control in focus. Runs in the page. */
function controlInFocus(): { type: string; value: string; isChecked: boolean } {
  const control = document.querySelector('ma-form')?.shadowRoot?.activeElement;
  if (control instanceof HTMLSelectElement) return { type: 'select', value: control.value, isChecked: false };
  if (control instanceof HTMLInputElement)
    return { type: control.type, value: control.value, isChecked: control.checked };
  if (control instanceof HTMLTextAreaElement) return { type: 'text', value: control.value, isChecked: false };
  return { type: 'none', value: '', isChecked: false };
}

/** Whether the focus is on this part of this question; of a group of radios any will do, arrows lead on. Runs in the page. */
function focusIsOn(address: string, part: string, value: string): boolean {
  const here = document.querySelector('ma-form')?.shadowRoot?.activeElement;
  const field = here?.closest<HTMLElement & { question?: { address: string } }>('[data-ma-field]');
  if (!(here instanceof HTMLElement) || field?.question?.address !== address) return false;
  if (here instanceof HTMLInputElement && here.type === 'radio') return true;
  if (here instanceof HTMLInputElement && here.type === 'checkbox')
    return field.querySelectorAll('input[type=checkbox]').length === 1 || here.value === value;
  return here.dataset['part'] === part;
}

/** Whether the focus is on the button with these words (the primary one without). Runs in the page. */
function focusIsOnButton(words: string | null | undefined): boolean {
  const here = document.querySelector('ma-form')?.shadowRoot?.activeElement;
  if (!(here instanceof HTMLButtonElement)) return false;
  return words ? (here.textContent ?? '').replace(/\s+/g, ' ').trim().startsWith(words) : here.type === 'submit';
}

/** Puts an entry into the controls of a question. Runs in the page. */
function putInPage(address: string, entry: Entry): void {
  const root = document.querySelector('ma-form')?.shadowRoot;
  const fields = [
    ...(root?.querySelectorAll<HTMLElement & { question?: { address: string } }>('[data-ma-field]') ?? []),
  ];
  const field = fields.find((one) => one.question?.address === address);
  if (!field) throw new Error(`no field ${address}`);
  const own = [...field.querySelectorAll<HTMLElement>('[data-part], input')].filter(
    (one) => one.closest('[data-ma-field]') === field,
  );
  const ticks = own.filter(
    (one): one is HTMLInputElement => one instanceof HTMLInputElement && /^(radio|checkbox)$/.test(one.type),
  );
  if (ticks.length > 0) {
    const wanted: readonly string[] =
      typeof entry === 'string' ? [entry] : Array.isArray(entry) ? (entry as readonly string[]) : [];
    const isConsent = ticks.length === 1 && ticks[0]?.type === 'checkbox' && entry === 'true';
    for (const key of isConsent ? [] : wanted)
      if (!ticks.some((one) => one.value === key))
        throw new Error(`${address} has no choice ${key}: ${ticks.map((one) => one.value).join(' | ')}`);
    for (const tick of ticks) {
      const on = isConsent || wanted.includes(tick.value);
      if (on !== tick.checked && (on || tick.type === 'checkbox')) tick.click();
    }
    return;
  }
  const parts =
    typeof entry === 'object' && !Array.isArray(entry) ? Object.entries(entry) : [['', String(entry)] as const];
  for (const [part, text] of parts) {
    const control = own.find((one) => (one.dataset['part'] ?? '') === part);
    if (!(
      control instanceof HTMLInputElement ||
      control instanceof HTMLSelectElement ||
      control instanceof HTMLTextAreaElement
    ))
      throw new Error(`${address} has no part "${part}"`);
    control.focus();
    control.value = text;
    if (control.value !== text) throw new Error(`${address} has no option ${text}`);
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }
}
