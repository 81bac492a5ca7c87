import { unsafeCSS, type CSSResultGroup } from 'lit';
import { laterPageStyles } from '../src/form/styles/later-page-styles.js';
import { pageStyles } from '../src/form/styles/page-styles.js';
import { styles } from '../src/ui/styles.js';

/** States that a picture cannot show by itself: what is under a pointer, pressed, or in focus. */
const STATES: Readonly<Record<string, string>> = {
  ':hover': '.is-hover',
  ':active': '.is-press',
  ':focus-visible': '.is-focus',
};

/** The sheets of a form's root, in which a class of its own also brings each of those states on. */
export const stageStyles: CSSResultGroup = [...styles, pageStyles, laterPageStyles].map(({ cssText }) =>
  unsafeCSS(cssText.replace(/:(hover|active|focus-visible)\b/g, (state) => `:is(${state}, ${STATES[state]})`)),
);
