import { fieldContract } from '../../../test/contracts/field-contract.js';
import './number-field.js';
import { samples } from './number.samples.js';

describe('<ma-number-field>', () => {
  fieldContract(samples);
});
