import { fieldContract } from '../../../test/contracts/field-contract.js';
import './ein-field.js';
import { samples } from './ein.samples.js';

describe('<ma-ein-field>', () => {
  fieldContract(samples);
});
