import { fieldContract } from '../../../test/contracts/field-contract.js';
import './ssn-field.js';
import { samples } from './ssn.samples.js';

describe('<ma-ssn-field>', () => {
  fieldContract(samples);
});
