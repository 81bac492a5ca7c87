import { fieldContract } from '../../../test/contracts/field-contract.js';
import './email-field.js';
import { samples } from './email.samples.js';

describe('<ma-email-field>', () => {
  fieldContract(samples);
});
