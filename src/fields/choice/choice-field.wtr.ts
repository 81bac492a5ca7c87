import { fieldContract } from '../../../test/contracts/field-contract.js';
import './choice-field.js';
import { samples, searchSamples, selectSamples } from './choice.samples.js';

describe('<ma-choice-field> as radios', () => {
  fieldContract(samples);
});

describe('<ma-choice-field> as a select', () => {
  fieldContract(selectSamples);
});

describe('<ma-choice-field> as a search', () => {
  fieldContract(searchSamples);
});
