import type { SessionState } from '../../model/index.js';
import type { Journey } from './journey.js';
import type { SettleParts } from '../settle/settle.js';

/** What a reduction looks at besides the state: the parts of the session, and the journey of any state. */
export interface ReduceContext {
  readonly parts: Pick<SettleParts, 'plan' | 'kinds'> & { readonly today: () => string };
  journeyOf(state: SessionState): Journey;
}
