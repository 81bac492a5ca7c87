import { fieldContract } from '../../../test/contracts/field-contract.js';
import './week-field.js';
import { samples } from './week.samples.js';

describe('<ma-week-field>', () => {
  fieldContract(samples);
});
