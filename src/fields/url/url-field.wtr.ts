import { fieldContract } from '../../../test/contracts/field-contract.js';
import './url-field.js';
import { samples } from './url.samples.js';

describe('<ma-url-field>', () => {
  fieldContract(samples);
});
