import { fieldContract } from '../../../test/contracts/field-contract.js';
import './date-field.js';
import { samples } from './date.samples.js';

describe('<ma-date-field>', () => {
  fieldContract(samples);
});
