import { fieldStories } from '../testing/field-stories.js';
import './file-field.js';
import { samples } from './file.samples.js';

const stories = fieldStories(samples);

export default { title: 'Fields/File', component: 'ma-file-field' };

export const Untouched = stories.untouched;
export const Filled = stories.filled;
export const Wrong = stories.error;
export const ReadOnly = stories.readOnly;
export const LongText = stories.longText;
export const RightToLeft = stories.rightToLeft;
