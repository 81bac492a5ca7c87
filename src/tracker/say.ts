import type { TextParams, ValueText } from '../model/index.js';
import { formatValue, text } from '../text/index.js';
import type { TrackerTextKey } from './tracker-texts.js';

/** One of this floor's own sentences, in the language in force. */
export function say(key: TrackerTextKey, params?: TextParams): string {
  return text({ key, params });
}

/** Parts of a value, one said after the other. */
export function valuesSaid(parts: readonly ValueText[]): string {
  return parts
    .map((part) => formatValue(part))
    .filter((words) => words !== '')
    .join(' ');
}
