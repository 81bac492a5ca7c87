import type { QuestionView } from '../../model/index.js';
import { setting } from '../reading/facts.js';

/** As many as a reader takes in at a glance. */
const MOST_RADIOS = 7;
/**
 * Below this a native select is easier than a search; from here on finding one by its words beats scrolling a list that fills more than
 * a phone's screen.
 */
const LEAST_SEARCHED = 16;

/** What a choice is drawn as: what the layout wishes, else by the number of its options. */
export function controlFor({ options = [], autocomplete, facts }: QuestionView): 'radios' | 'select' | 'search' {
  const wish = setting(facts, 'control');
  if (wish === 'radios' || (wish === undefined && options.length <= MOST_RADIOS)) return 'radios';
  if (wish === 'select' || options.length < LEAST_SEARCHED) return 'select';
  return wish === 'search' || autocomplete === undefined ? 'search' : 'select';
}
