import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { fieldContract } from '../../../test/contracts/field-contract.js';
import { controlsOf } from '../../../test/contracts/field-probe.js';
import { stageField } from '../testing/field-stage.js';
import './week-field.js';
import { samples } from './week.samples.js';

describe('<ma-week-field>', () => {
  fieldContract(samples);

  it('adds up the days as they are typed, and passes over what it cannot read', async () => {
    const { stage, field } = await stageField({ ...samples.question, entry: samples.filled });
    const total = (): string => field.querySelector('tfoot td')?.textContent.trim() ?? '';
    expect(total()).to.equal('37 hours 30 minutes');
    await field.focusPart('saturday_hours');
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ type: '4' });
    await field.updateComplete;
    expect(total()).to.equal('41 hours 30 minutes');
    await sendKeys({ type: 'x' });
    await field.updateComplete;
    expect(total()).to.equal('37 hours 30 minutes');
    stage.remove();
  });

  it('names each box by its day', async () => {
    const { stage, field } = await stageField(samples.question);
    expect(
      controlsOf(field)
        .map((control) => control.ariaLabel)
        .slice(0, 3),
    ).to.deep.equal(['Sunday, Hours', 'Sunday, Minutes', 'Monday, Hours']);
    stage.remove();
  });

  it('shows minutes of an old draft that are off the steps', async () => {
    const { stage, field } = await stageField({
      ...samples.question,
      entry: { ...(samples.filled as object), monday_minutes: '20' },
    });
    expect((controlsOf(field)[3] as HTMLSelectElement).value).to.equal('20');
    stage.remove();
  });
});
