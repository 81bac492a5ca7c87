import { fieldContract } from '../../../test/contracts/field-contract.js';
import './textarea-field.js';
import { samples } from './textarea.samples.js';

describe('<ma-textarea-field>', () => {
  fieldContract(samples);
});
