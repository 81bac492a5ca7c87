import type { TextParams } from '../../model/index.js';
import { text } from '../../text/index.js';
import type { PfmlTextKey } from './pfml-texts.js';

/** One of this page's own sentences, in the language in force. */
export function sayPfml(key: PfmlTextKey, params?: TextParams): string {
  return text({ key, params });
}
