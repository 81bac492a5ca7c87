/** Where somebody who leaves in a hurry comes out: the weather, which anybody may have looked at, and which shows nothing of who looks. */
export const HARMLESS = 'https://www.weather.gov/';

/** What a frame says to the page around it when its reader leaves. It names no place to go: a page that hears it goes to its own. */
export const LEAVE = 'ma-forms/1 leave';

/**
 * Makes a page blank at once and puts the harmless one in its place, so that Back does not lead here. What is on the page is taken out and not
 * only covered: with the line cut the harmless page does not come, and what stays on the screen is blank.
 */
export function leave(page: Window, forget: () => void = () => {}): void {
  page.document.body.replaceChildren();
  forget();
  if (page.parent === page) {
    page.location.replace(HARMLESS);
    return;
  }
  // The page around may have to take this one away: a sandboxed frame must not move it.
  page.parent.postMessage(LEAVE, '*');
  try {
    page.top?.location.replace(HARMLESS);
  } catch {
    // Forbidden to this frame. It is blank already, and the page around was asked.
  }
}
