/** What the browser tells of the page that the form stands in. */
export interface PageListener {
  /** The page may be gone the next moment. */
  onHide(): void;
  /** The page is looked at again. */
  onAwake(): void;
  /** The network is back. */
  onOnline(): void;
  /** The person did something, anywhere on the page. */
  onStir(): void;
}

const SIGNS = ['keydown', 'pointerdown', 'input'] as const;

/** Listens until the returned function is called. `pagehide` alone is not enough: phones only ever tell `visibilitychange`. */
export function watchPage(listener: PageListener): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener('pagehide', () => listener.onHide(), { signal });
  window.addEventListener('pageshow', () => listener.onAwake(), { signal });
  window.addEventListener('online', () => listener.onOnline(), { signal });
  document.addEventListener(
    'visibilitychange',
    () => (document.visibilityState === 'hidden' ? listener.onHide() : listener.onAwake()),
    { signal },
  );
  for (const sign of SIGNS)
    window.addEventListener(sign, () => listener.onStir(), { capture: true, passive: true, signal });
  return () => stop.abort();
}
