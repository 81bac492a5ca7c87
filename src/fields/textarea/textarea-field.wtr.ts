import { expect } from '@open-wc/testing';
import { fieldContract } from '../../../test/contracts/field-contract.js';
import { stageField } from '../testing/field-stage.js';
import './textarea-field.js';
import { samples } from './textarea.samples.js';

describe('<ma-textarea-field>', () => {
  fieldContract(samples);

  it('counts characters and not bytes, and cuts nothing', async () => {
    const facts = { ...samples.question.facts, maxLength: 4 };
    const { stage, field } = await stageField({ ...samples.question, facts, entry: '日本👍' });
    const count = (): string => field.querySelector('.ma-count')?.textContent ?? '';
    expect(count()).to.equal('You have 1 character left');
    field.question = { ...field.question, entry: 'too long' };
    await field.updateComplete;
    expect(count()).to.equal('You have 4 characters too many');
    expect(field.querySelector('textarea')?.value).to.equal('too long');
    stage.remove();
  });
});
