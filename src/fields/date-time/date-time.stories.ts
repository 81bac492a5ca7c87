import { fieldStories } from '../testing/field-stories.js';
import './date-time-field.js';
import { samples } from './date-time.samples.js';

const stories = fieldStories(samples);

export default { title: 'Fields/Date and time', component: 'ma-date-time-field' };

export const Untouched = stories.untouched;
export const Filled = stories.filled;
export const Wrong = stories.error;
export const ReadOnly = stories.readOnly;
export const LongText = stories.longText;
export const RightToLeft = stories.rightToLeft;
