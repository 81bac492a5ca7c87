import type { Address, Entry } from '../model/index.js';

/** What a person has put into a control. Fired on each native `input` and `change`; bubbles and is composed. */
export type EntryEvent = CustomEvent<{ readonly address: Address; readonly entry: Entry }>;

/** The focus has left the whole control. Bubbles and is composed. */
export type LeaveEvent = CustomEvent<{ readonly address: Address }>;

declare global {
  interface HTMLElementEventMap {
    'ma-entry': EntryEvent;
    'ma-leave': LeaveEvent;
  }
}

/** A new `ma-entry`. */
export function entryEvent(address: Address, entry: Entry): EntryEvent {
  return new CustomEvent('ma-entry', { detail: { address, entry }, bubbles: true, composed: true });
}

/** A new `ma-leave`. */
export function leaveEvent(address: Address): LeaveEvent {
  return new CustomEvent('ma-leave', { detail: { address }, bubbles: true, composed: true });
}
