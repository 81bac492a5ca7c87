import { fieldContract } from '../../../test/contracts/field-contract.js';
import './choices-field.js';
import { samples } from './choices.samples.js';

describe('<ma-choices-field>', () => {
  fieldContract(samples);
});
