import { fieldContract } from '../../../test/contracts/field-contract.js';
import './boolean-field.js';
import { samples } from './boolean.samples.js';

describe('<ma-boolean-field>', () => {
  fieldContract(samples);
});
