import type { TextParams } from '../../model/index.js';
import { text } from '../../text/first.js';
import type { FormTextKey } from '../form-texts.js';

/** One of this floor's own sentences, in the language in force. */
export function say(key: FormTextKey, params?: TextParams): string {
  return text({ key, params });
}
