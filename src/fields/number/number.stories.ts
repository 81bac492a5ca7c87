import { fieldStories } from '../testing/field-stories.js';
import './number-field.js';
import { samples } from './number.samples.js';

const stories = fieldStories(samples);

export default { title: 'Fields/Number', component: 'ma-number-field' };

export const Untouched = stories.untouched;
export const Filled = stories.filled;
export const Wrong = stories.error;
export const ReadOnly = stories.readOnly;
export const LongText = stories.longText;
export const RightToLeft = stories.rightToLeft;
