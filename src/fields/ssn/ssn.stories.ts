import { fieldStories, fieldStory } from '../testing/field-stories.js';
import './ssn-field.js';
import { samples } from './ssn.samples.js';

const stories = fieldStories(samples);

export default { title: 'Fields/Social Security number', component: 'ma-ssn-field' };

export const Untouched = stories.untouched;
export const Filled = stories.filled;
export const Wrong = stories.error;
export const ReadOnly = stories.readOnly;
export const LongText = stories.longText;
export const RightToLeft = stories.rightToLeft;
export const HeldByTheAgency = fieldStory({ ...samples.question, held: samples.mask });
