/** Between two looks. Nothing tells a frame that the page around it was scrolled. */
const EVERY_MS = 150;

/**
 * Tells how far down a frame the reader has scrolled: a frame as long as its content never scrolls itself, so what shall stay in sight has to be
 * told where that is. Outside of a frame it tells nothing, as `position: sticky` is enough there. Returns what stops it.
 */
export function followSight(page: Window & typeof globalThis, told: (top: number) => void): () => void {
  if (page.parent === page) return () => {};
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new page.IntersectionObserver(([seen]) => {
    observer.disconnect();
    const top = seen?.isIntersecting ? Math.max(0, Math.round(seen.intersectionRect.top)) : last;
    if (top !== last) told((last = top));
    timer = setTimeout(look, EVERY_MS);
  });
  // Observed anew each time: it is told at once where things are, and of nothing that stays as visible as it was.
  const look = (): void => observer.observe(page.document.documentElement);
  look();
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
