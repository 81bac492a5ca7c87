import { fieldContract } from '../../../test/contracts/field-contract.js';
import './consent-field.js';
import { samples } from './consent.samples.js';

describe('<ma-consent-field>', () => {
  fieldContract(samples);
});
