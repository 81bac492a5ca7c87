import { fieldStories } from '../testing/field-stories.js';
import './choice-field.js';
import { samples, searchSamples, selectSamples } from './choice.samples.js';

const stories = fieldStories(samples);

export default { title: 'Fields/One of several', component: 'ma-choice-field' };

export const Untouched = stories.untouched;
export const Filled = stories.filled;
export const Wrong = stories.error;
export const ReadOnly = stories.readOnly;
export const LongText = stories.longText;
export const RightToLeft = stories.rightToLeft;

const select = fieldStories(selectSamples);
export const SelectUntouched = select.untouched;
export const SelectFilled = select.filled;
export const SelectWrong = select.error;
export const SelectLongText = select.longText;

const search = fieldStories(searchSamples);
export const SearchUntouched = search.untouched;
export const SearchFilled = search.filled;
export const SearchWrong = search.error;
export const SearchRightToLeft = search.rightToLeft;
