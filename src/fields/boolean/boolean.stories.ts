import { fieldStories } from '../testing/field-stories.js';
import './boolean-field.js';
import { samples } from './boolean.samples.js';

const stories = fieldStories(samples);

export default { title: 'Fields/Yes or no', component: 'ma-boolean-field' };

export const Untouched = stories.untouched;
export const Filled = stories.filled;
export const Wrong = stories.error;
export const ReadOnly = stories.readOnly;
export const LongText = stories.longText;
export const RightToLeft = stories.rightToLeft;
