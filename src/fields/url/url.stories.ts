import { fieldStories } from '../testing/field-stories.js';
import './url-field.js';
import { samples } from './url.samples.js';

const stories = fieldStories(samples);

export default { title: 'Fields/Web address', component: 'ma-url-field' };

export const Untouched = stories.untouched;
export const Filled = stories.filled;
export const Wrong = stories.error;
export const ReadOnly = stories.readOnly;
export const LongText = stories.longText;
export const RightToLeft = stories.rightToLeft;
