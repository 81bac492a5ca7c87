import { executeServerCommand } from '@web/test-runner-commands';
import type { FieldElement } from '../../src/ui/field-element.js';

/** The native controls of a field, in order. */
export function controlsOf(field: FieldElement): readonly HTMLElement[] {
  return [...field.querySelectorAll<HTMLElement>('[data-part]')];
}

/** The first box that is typed into. */
export function boxOf(field: FieldElement): HTMLInputElement | HTMLTextAreaElement {
  const box = field.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  if (!box) throw new Error('this field has no box');
  return box;
}

/** Kinds of which the first control takes text. */
export function isTypedInto(kind: string): boolean {
  return !['choice', 'choices', 'boolean', 'consent', 'file'].includes(kind);
}

/** The area that a finger hits for a control: the whole row where the row is its label. */
export function targetOf(control: Element): DOMRect {
  return (control.closest('.ma-choice') ?? control).getBoundingClientRect();
}

/** The element with the focus inside of the stage. */
export function focusIn(stage: { readonly renderRoot: DocumentFragment | HTMLElement }): HTMLElement | null {
  return (stage.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
}

/** Moves the focus to a button outside of the stage. */
export function leave(): void {
  const elsewhere = document.createElement('button');
  document.body.append(elsewhere);
  elsewhere.focus();
  elsewhere.remove();
}

/** Whether the first matches of these selectors stand in this order. */
export function inTreeOrder(field: FieldElement, selectors: readonly string[]): boolean {
  const found = selectors.map((selector) => field.querySelector(selector));
  return found.every((element, index) => {
    const before = found[index - 1];
    if (!element) return false;
    return !before || Boolean(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
}

/** What stands out of the stage at either side, a line each. Text for ears only is clipped and does not count. */
export function overflowOf(stage: HTMLElement & { readonly renderRoot: ParentNode }): readonly string[] {
  const { left, right } = stage.getBoundingClientRect();
  const out = [...stage.renderRoot.querySelectorAll('*')].filter((element) => {
    if (element.closest('.ma-sr, [hidden], option, svg')) return false;
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > right + 0.5 || box.left < left - 0.5);
  });
  const sideways = stage.scrollWidth > stage.clientWidth ? [`scrolls ${stage.scrollWidth - stage.clientWidth}px`] : [];
  return [...sideways, ...out.map((element) => `${element.localName}.${element.className} ${element.id}`)];
}

/** Switches forced colours on or off; false where the engine cannot be told. */
export async function inForcedColors(isOn: boolean): Promise<boolean> {
  const payload = [{ name: 'forced-colors', value: isOn ? 'active' : '' }];
  return executeServerCommand<boolean, typeof payload>('media-features', payload);
}
