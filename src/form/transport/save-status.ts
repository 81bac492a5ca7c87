import type { TextRef } from '../../model/index.js';

/**
 * How safe the answers are. `unsaved`: typed, not sent yet. `saved`: the service has said so. `offline`, `retrying`: not saved, we keep
 * trying. `conflict`: another place saved something newer and a person must choose. `refused`: the service will not take it (locked,
 * expired, too large) and trying again would not help.
 */
export interface SaveStatus {
  readonly state: 'unsaved' | 'saving' | 'saved' | 'offline' | 'retrying' | 'conflict' | 'refused';
  /** When the service last confirmed, in milliseconds of the page's clock; absent before the first time. */
  readonly at?: number;
  /** Its own words, where the answers are kept otherwise than with the service. */
  readonly text?: TextRef;
}
