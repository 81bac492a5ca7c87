import { fieldStories } from '../testing/field-stories.js';
import './week-field.js';
import { samples } from './week.samples.js';

const stories = fieldStories(samples);

export default { title: 'Fields/Week', component: 'ma-week-field' };

export const Untouched = stories.untouched;
export const Filled = stories.filled;
export const Wrong = stories.error;
export const ReadOnly = stories.readOnly;
export const LongText = stories.longText;
export const RightToLeft = stories.rightToLeft;
