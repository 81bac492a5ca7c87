import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Entry, QuestionView } from '../../src/model/index.js';
import type { FieldStage } from '../../src/fields/testing/field-stage.js';
import type { FieldSamples } from '../../src/fields/testing/samples.js';
import type { FieldElement } from '../../src/ui/field-element.js';
import { boxOf, leave } from './field-probe.js';

/** Puts a question on the stage. */
export type Show = (question: QuestionView, wishes?: { echoes?: boolean }) => Promise<void>;
/** What is on the stage. */
export type Shown = () => { readonly stage: FieldStage; readonly field: FieldElement };

/** Nothing typed is lost, whatever the session does meanwhile. */
export function typingContract({ question }: FieldSamples, show: Show, shown: Shown): void {
  const letters = Array.from({ length: 200 }, (_, index) => String.fromCharCode(97 + (index % 26))).join('');

  for (const echoes of [true, false]) {
    it(`loses none of 200 characters when the session ${echoes ? 'answers at once' : 'is slow'}`, async () => {
      await show(question, { echoes });
      const { stage, field } = shown();
      await field.focusPart();
      await sendKeys({ type: letters });
      expect(boxOf(field).value).to.equal(letters);
      const last = stage.told.at(-1);
      expect(last?.type).to.equal('ma-entry');
      expect(JSON.stringify(last?.entry)).to.contain(letters);
    });
  }

  it('keeps what is typed when a late answer brings older words', async () => {
    await show(question, { echoes: false });
    const { stage, field } = shown();
    await field.focusPart();
    await sendKeys({ type: 'abc' });
    field.question = { ...question, entry: (stage.told[0] as { entry: Entry }).entry };
    await field.updateComplete;
    expect(boxOf(field).value).to.equal('abc');
  });

  it('takes a new entry from the session once it was left', async () => {
    await show(question);
    const { field } = shown();
    await field.focusPart();
    await sendKeys({ type: 'abc' });
    leave();
    field.question = question;
    await field.updateComplete;
    expect(boxOf(field).value).to.equal('');
  });

  it('hears a browser that fills it in with `change` alone, and tells the same entry once', async () => {
    await show(question);
    const { stage, field } = shown();
    const box = boxOf(field);
    box.value = '12';
    box.dispatchEvent(new Event('change', { bubbles: true }));
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.dispatchEvent(new Event('change', { bubbles: true }));
    expect(stage.told.map(({ type }) => type)).to.deep.equal(['ma-entry']);
  });

  it('lets its events out of every root', async () => {
    await show(question);
    const { field } = shown();
    const heard: Event[] = [];
    document.addEventListener('ma-entry', (event) => heard.push(event), { once: true });
    boxOf(field).value = '7';
    boxOf(field).dispatchEvent(new Event('input', { bubbles: true }));
    expect(Object.keys((heard[0] as CustomEvent<object>).detail)).to.deep.equal(['address', 'entry']);
  });
}
