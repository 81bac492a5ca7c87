import { fieldStories } from '../testing/field-stories.js';
import './email-field.js';
import { samples } from './email.samples.js';

const stories = fieldStories(samples);

export default { title: 'Fields/E-mail', component: 'ma-email-field' };

export const Untouched = stories.untouched;
export const Filled = stories.filled;
export const Wrong = stories.error;
export const ReadOnly = stories.readOnly;
export const LongText = stories.longText;
export const RightToLeft = stories.rightToLeft;
