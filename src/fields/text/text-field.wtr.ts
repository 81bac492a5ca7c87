import { fieldContract } from '../../../test/contracts/field-contract.js';
import './text-field.js';
import { samples } from './text.samples.js';

describe('<ma-text-field>', () => {
  fieldContract(samples);
});
