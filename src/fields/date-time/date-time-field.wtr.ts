import { fieldContract } from '../../../test/contracts/field-contract.js';
import './date-time-field.js';
import { samples } from './date-time.samples.js';

describe('<ma-date-time-field>', () => {
  fieldContract(samples);
});
