import { expect } from '@open-wc/testing';
import { fieldContract } from '../../../test/contracts/field-contract.js';
import { stageField } from '../testing/field-stage.js';
import './file-field.js';
import { samples } from './file.samples.js';

describe('<ma-file-field>', () => {
  fieldContract(samples);

  it('says itself that it is not wrong before anybody has touched it: Chromium would tell readers that it is', async () => {
    const { field } = await stageField({ ...samples.question, required: true });
    expect(field.querySelector('input')?.getAttribute('aria-invalid')).to.equal('false');
  });
});
