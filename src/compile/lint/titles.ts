import { type Lint, warn } from './linted.js';

/** Questions that are called by the name of their property: `applicant_dob` is no question. */
export const missingTitles: Lint = (form) =>
  form.questions
    .filter(({ place, wish }) => wish.label === undefined && place.fragments.every(({ facts }) => !facts.title))
    .map(({ place, question }) =>
      warn(
        form,
        place.source,
        'title_missing',
        `${place.pointer} has no title, so people are asked ${JSON.stringify('text' in question.label ? question.label.text : '')}; give it a "title", or a "label" in form.json`,
      ),
    );
