import { expect } from '@open-wc/testing';
import { fieldContract } from '../../../test/contracts/field-contract.js';
import { stageField } from '../testing/field-stage.js';
import './consent-field.js';
import { samples } from './consent.samples.js';

describe('<ma-consent-field>', () => {
  fieldContract(samples);

  it('is ticked and unticked by hand, over its whole row', async () => {
    const { stage, field } = await stageField(samples.question);
    field.querySelector<HTMLElement>('.ma-choice')?.click();
    await field.updateComplete;
    expect(field.question.entry).to.equal('true');
    field.querySelector<HTMLElement>('.ma-choice')?.click();
    expect(field.question.entry).to.equal('');
    stage.remove();
  });

  it('asks for “I agree” when the statement is the page’s heading', async () => {
    const { stage, field } = await stageField({ ...samples.question, isHeading: true });
    expect(field.querySelector('h2')?.textContent).to.contain('What I have written here is true');
    expect(field.querySelector('label')?.textContent.trim()).to.equal('I agree');
    stage.remove();
  });
});
