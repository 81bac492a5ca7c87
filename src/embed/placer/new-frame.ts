/**
 * Makes the frame that a tag shows its form in. It begins to load when it comes into the page, and is neither seen nor reached before its
 * tag shows it. `address` is the frame page's, absolute.
 */
export function newFrame(address: string, lang: string | null | undefined): HTMLIFrameElement {
  const url = new URL(address);
  url.searchParams.set('via', 'tag');
  if (lang) url.searchParams.set('lang', lang);
  const frame = document.createElement('iframe');
  // Only the page's origin: the frame checks it, and paths of pages are nobody's business.
  frame.referrerPolicy = 'strict-origin';
  // Lets the resident copy the return code; nothing else is delegated.
  frame.allow = 'clipboard-write';
  frame.src = url.href;
  return frame;
}
