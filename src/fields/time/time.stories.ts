import { fieldStories } from '../testing/field-stories.js';
import './time-field.js';
import { samples } from './time.samples.js';

const stories = fieldStories(samples);

export default { title: 'Fields/Time', component: 'ma-time-field' };

export const Untouched = stories.untouched;
export const Filled = stories.filled;
export const Wrong = stories.error;
export const ReadOnly = stories.readOnly;
export const LongText = stories.longText;
export const RightToLeft = stories.rightToLeft;
