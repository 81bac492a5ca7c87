/**
 * How a sensitive form may stand in a page. A script of the page can read any shadow root, open or closed; only a frame from another origin is a wall.
 * Pure: decided from origins and attributes alone.
 */
export type Placement =
  | { readonly how: 'frame'; readonly frameUrl: string; readonly frameOrigin: string }
  | { readonly how: 'inline' }
  | { readonly how: 'refuse'; readonly code: 'same-origin' | 'no-origin' };

/** Decides. `scriptUrl` is where this tag's own script came from (versioned paths and sub-paths are kept); `name` is that of the frame page. */
export function placementOf(scriptUrl: string, pageOrigin: string, name: string, wantsInline: boolean): Placement {
  if (wantsInline) return { how: 'inline' };
  const frame = new URL(`../frame/${name}.html`, scriptUrl);
  // A file: or data: script has the opaque origin "null": no wall can be built from it.
  if (frame.origin === 'null') return { how: 'refuse', code: 'no-origin' };
  if (frame.origin === pageOrigin) return { how: 'refuse', code: 'same-origin' };
  return { how: 'frame', frameUrl: frame.href, frameOrigin: frame.origin };
}
