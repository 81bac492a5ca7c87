import { fieldContract } from '../../../test/contracts/field-contract.js';
import './duration-field.js';
import { samples } from './duration.samples.js';

describe('<ma-duration-field>', () => {
  fieldContract(samples);
});
