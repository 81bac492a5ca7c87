import { fieldContract } from '../../../test/contracts/field-contract.js';
import './integer-field.js';
import { samples } from './integer.samples.js';

describe('<ma-integer-field>', () => {
  fieldContract(samples);
});
