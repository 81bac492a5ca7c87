import { expect } from '@open-wc/testing';
import type { FieldSamples } from '../../src/fields/testing/samples.js';
import { focusIn, leave } from './field-probe.js';
import type { Show, Shown } from './typing-contract.js';

/** An answer that the agency holds is shown as its mask, and never becomes an entry. */
export function heldContract({ question, mask, filled }: FieldSamples, show: Show, shown: Shown): void {
  const held = { ...question, held: mask };
  const boxes = (): NodeListOf<HTMLInputElement> => shown().field.querySelectorAll('input');

  it('shows the mask and a button to change it', async () => {
    await show(held);
    expect(boxes()[0]?.value).to.equal(mask);
    expect(boxes()[0]?.readOnly).to.equal(true);
    expect(shown().field.querySelector('button')?.textContent).to.contain('Change');
  });

  it('empties at Change, puts the focus in, and brings the mask back when nothing was typed', async () => {
    await show(held);
    shown().field.querySelector('button')?.click();
    await shown().field.updateComplete;
    await new Promise(requestAnimationFrame);
    expect([...boxes()].map((box) => box.value).join('')).to.equal('');
    expect(focusIn(shown().stage)?.id).to.equal(boxes()[0]?.id);
    leave();
    await shown().field.updateComplete;
    expect(boxes()[0]?.value).to.equal(mask);
    expect(shown().stage.told.filter(({ type }) => type === 'ma-entry')).to.deep.equal([]);
  });

  it('shows a new answer in place of the mask', async () => {
    await show({ ...held, entry: filled });
    expect([...boxes()].map((box) => box.value)).not.to.include(mask);
  });
}
