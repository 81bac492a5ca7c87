import { fieldContract } from '../../../test/contracts/field-contract.js';
import './zip-field.js';
import { samples } from './zip.samples.js';

describe('<ma-zip-field>', () => {
  fieldContract(samples);
});
