import type { Address, SessionState } from '../../model/index.js';
import type { PlacedIssue } from './issues.js';
import type { Settled } from '../settle/settle.js';

/**
 * A question that is hidden by what was answered, and demanded all the same, comes up now: nobody is stopped by what cannot be seen. What
 * stands in the way is then looked for again, for it may have a default.
 */
export function bringUp(state: SessionState, hidden: ReadonlySet<Address>): SessionState {
  return { ...state, opened: [...(state.opened ?? []), ...hidden], edited: undefined };
}

/** Of the questions at which something is wrong those that nobody sees. */
export function hiddenOf(
  { byAddress, relevant }: Settled,
  { opened = [] }: SessionState,
  found: readonly PlacedIssue[],
): ReadonlySet<Address> {
  const isHidden = (one: Address): boolean => byAddress.has(one) && !relevant.has(one) && !opened.includes(one);
  return new Set(found.map(({ address }) => address).filter(isHidden));
}
