import type { ScrollReason } from '../bridge/wire.js';

/** Room kept free above a target for the host's sticky bars (about 80 px, 40 more under the Translate banner). */
const TOP_ROOM = 112;

/** Brings a place inside the frame into the host's window, if it is not comfortably there already. `offset` is counted from the frame's top. */
export function scrollToPlace(iframe: HTMLIFrameElement, offset: number, reason: ScrollReason): void {
  const y = iframe.getBoundingClientRect().top + offset;
  const seen = y >= TOP_ROOM && y <= window.innerHeight * (reason === 'control' ? 0.8 : 0.6);
  if (seen) return;
  // Headings and summaries go near the top; a control that was tabbed to moves no more than it must.
  const top = reason === 'control' && y > TOP_ROOM ? y - window.innerHeight * 0.5 : y - TOP_ROOM;
  window.scrollBy({ top, behavior: 'instant' });
}
