import { fieldContract } from '../../../test/contracts/field-contract.js';
import './file-field.js';
import { samples } from './file.samples.js';

describe('<ma-file-field>', () => {
  fieldContract(samples);
});
