import { fieldContract } from '../../../test/contracts/field-contract.js';
import './time-field.js';
import { samples } from './time.samples.js';

describe('<ma-time-field>', () => {
  fieldContract(samples);
});
