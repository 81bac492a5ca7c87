import { fieldContract } from '../../../test/contracts/field-contract.js';
import './money-field.js';
import { samples } from './money.samples.js';

describe('<ma-money-field>', () => {
  fieldContract(samples);
});
