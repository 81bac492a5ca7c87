import type { TextParams } from '../../model/index.js';
import { text } from '../../text/index.js';
import type { KitTextKey } from './kit-texts.js';

/** One of the lookup's own sentences, in the language in force. */
export function sayKit(key: KitTextKey, params?: TextParams): string {
  return text({ key, params });
}
