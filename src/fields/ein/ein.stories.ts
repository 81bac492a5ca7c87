import { fieldStories } from '../testing/field-stories.js';
import './ein-field.js';
import { samples } from './ein.samples.js';

const stories = fieldStories(samples);

export default { title: 'Fields/Employer number', component: 'ma-ein-field' };

export const Untouched = stories.untouched;
export const Filled = stories.filled;
export const Wrong = stories.error;
export const ReadOnly = stories.readOnly;
export const LongText = stories.longText;
export const RightToLeft = stories.rightToLeft;
