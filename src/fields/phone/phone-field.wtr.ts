import { fieldContract } from '../../../test/contracts/field-contract.js';
import './phone-field.js';
import { samples } from './phone.samples.js';

describe('<ma-phone-field>', () => {
  fieldContract(samples);
});
