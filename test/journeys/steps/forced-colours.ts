/** Parts of a lookup that are told apart by colour where a reader has not chosen few of their own. */
export interface Unseen {
  readonly faults: readonly string[];
  /** Which of the parts that are looked at were there. */
  readonly met: readonly string[];
}

/** Looks at all that is on screen in an element's shadow root. Runs in its document, so it stands alone. */
export function unseen(tag: string): Unseen {
  const root = document.querySelector(tag)?.shadowRoot;
  const faults: string[] = [];
  const met: string[] = [];
  /** The reader's own ground, as a colour. */
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.setProperty('background-color', 'Canvas');
  const canvas = getComputedStyle(probe).backgroundColor;
  probe.remove();
  /** What stands behind an element: the first ground that is not clear. */
  const groundOf = (start: Element | null): string => {
    for (let at = start; at; at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host || null)) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
    }
    return canvas;
  };
  const each = (selector: string, fault: (one: HTMLElement) => string | false): void => {
    for (const one of root?.querySelectorAll<HTMLElement>(selector) ?? []) {
      if (one.getClientRects().length === 0) continue;
      met.push(selector);
      const found = fault(one);
      if (found) faults.push(`${selector} ${found}: ${(one.id || one.textContent || '').trim().slice(0, 40)}`);
    }
  };
  /** An edge on one side, in a colour that is not the one around it. */
  const edge =
    (side: 'block-start' | 'inline-start', least = 1) =>
    (one: HTMLElement): string | false => {
      const style = getComputedStyle(one);
      const of = (what: string): string => style.getPropertyValue(`border-${side}-${what}`);
      if (parseFloat(of('width')) < least || of('style') === 'none') return 'has no edge';
      return of('color') === groundOf(one.parentElement) && 'has an edge that cannot be seen';
    };
  const chosen = (one: HTMLElement): string | false => {
    const input = one.querySelector('input');
    return !input || getComputedStyle(input).appearance !== 'auto' ? 'has a mark that is not the system’s own' : false;
  };
  each('.ma-exit-btn', edge('block-start'));
  each('.ma-btn:not(.ma-btn-quiet)', edge('block-start'));
  each('.ma-btn', (one) => !one.textContent?.trim() && 'has no words');
  each('.ma-input', edge('block-start'));
  each('.ma-summary', edge('block-start'));
  each('.ma-field.has-error', edge('inline-start', 2));
  each('.ma-error', (one) => !one.textContent?.trim() && 'has no words');
  each('.ma-tag', edge('block-start'));
  each('.ma-now', edge('block-start'));
  each('.ma-choice', chosen);
  each('.ma-choice:has(input:checked)', edge('block-start', 2));
  each('.ma-ev .ma-dot', edge('block-start'));
  each('.ma-ev:not(.is-now, .is-next) .ma-dot', (one) => !one.querySelector('svg') && 'has no mark of what is done');
  each('.ma-ev.is-now .ma-dot', (one) => {
    const { content, backgroundColor } = getComputedStyle(one, '::after');
    return (content === 'none' || backgroundColor === groundOf(one)) && 'has no mark of what is now';
  });
  each('.ma-ev.is-next .ma-dot', (one) => getComputedStyle(one).borderTopStyle !== 'dashed' && 'is as if it were done');
  each(
    'a[href]',
    (one) => !getComputedStyle(one).textDecorationLine.includes('underline') && 'is no link without colour',
  );
  return { faults, met };
}
