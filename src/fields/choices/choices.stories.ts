import { fieldStories } from '../testing/field-stories.js';
import './choices-field.js';
import { samples } from './choices.samples.js';

const stories = fieldStories(samples);

export default { title: 'Fields/Any of several', component: 'ma-choices-field' };

export const Untouched = stories.untouched;
export const Filled = stories.filled;
export const Wrong = stories.error;
export const ReadOnly = stories.readOnly;
export const LongText = stories.longText;
export const RightToLeft = stories.rightToLeft;
