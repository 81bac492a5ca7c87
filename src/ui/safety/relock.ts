/**
 * Locks when the page is left in any way, and once more when the browser brings it back as it was (back/forward cache): a status that was
 * on the screen must not be there for whoever presses Back. Returns what stops it.
 */
export function lockWhenLeft(page: Window, lock: () => void): () => void {
  const shown = (event: PageTransitionEvent): void => {
    if (event.persisted) lock();
  };
  page.addEventListener('pagehide', lock);
  page.addEventListener('pageshow', shown);
  return () => {
    page.removeEventListener('pagehide', lock);
    page.removeEventListener('pageshow', shown);
  };
}
