// Functions that run inside of the page: each stands alone, with nothing from outside.

/** One stop of the Tab key. */
export interface Stop {
  /** Place among all elements of the story in the order of the document; -1 outside of it. */
  readonly place: number;
  readonly words: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  /** Elements of one look share a kind; the ring is measured once for each. */
  readonly kind: string;
}

/** Puts a button before and one behind the story, and the focus on the first. */
export function standBefore(): void {
  const root = document.querySelector('#storybook-root') as Element;
  for (const [id, where] of [
    ['tab-before', 'beforebegin'],
    ['tab-behind', 'afterend'],
  ] as const) {
    const button = document.querySelector<HTMLElement>(`#${id}`) ?? document.createElement('button');
    button.id = id;
    button.textContent = id;
    root.insertAdjacentElement(where, button);
  }
  document.querySelector<HTMLElement>('#tab-before')?.focus();
}

/** Where the focus is. */
export function stopHere(): Stop {
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);
  let here = document.activeElement;
  while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement;
  const all = everything(document.querySelector('#storybook-root') as Element);
  const { top = 0, bottom = 0, left = 0 } = here?.getBoundingClientRect() ?? {};
  const name = here?.id && !all.includes(here) ? `#${here.id}` : (here?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return {
    place: here ? all.indexOf(here) : -1,
    words: here
      ? `<${here.localName}> ${name || (here.getAttribute('aria-label') ?? here.id)}`.slice(0, 60)
      : 'nothing',
    top: top + scrollY,
    bottom: bottom + scrollY,
    left,
    kind: `${here?.localName}.${here?.getAttribute('type') ?? ''}.${here?.getAttribute('class') ?? ''}`,
  };
}

/** Places of everything that the Tab key should stop at, in the order of the document. */
export function expectedStops(): { readonly place: number; readonly words: string }[] {
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);
  const all = everything(document.querySelector('#storybook-root') as Element);
  const dialog = all.find((one) => one instanceof HTMLDialogElement && one.open);
  return all.flatMap((one, place) => {
    if (!(one instanceof HTMLElement) || one.getClientRects().length === 0) return [];
    if (dialog && !dialog.contains(one)) return [];
    const isStop =
      // A native control must be reached whatever its tabindex says; other things only when they ask for it.
      (one.matches('a[href], button, input, select, textarea, summary') ||
        (one.hasAttribute('tabindex') && one.tabIndex >= 0)) &&
      !one.matches(':disabled') &&
      getComputedStyle(one).visibility === 'visible';
    if (!isStop) return [];
    // Tabs are one stop, as radios are: arrows go from one to the other.
    if (one.getAttribute('role') === 'tab' && one.ariaSelected !== 'true') return [];
    if (one instanceof HTMLInputElement && one.type === 'radio') {
      const group = all.filter(
        (other): other is HTMLInputElement =>
          other instanceof HTMLInputElement && other.type === 'radio' && other.name !== '' && other.name === one.name,
      );
      const stop = group.find((other) => other.checked) ?? group[0] ?? one;
      if (group.length > 1 && stop !== one) return [];
    }
    return [{ place, words: `<${one.localName}> ${(one.textContent ?? '').trim().slice(0, 30) || one.id}` }];
  });
}

/** The boxes that a ring must go around, in the window's pixels: of a choice its row, of a link each of its lines. */
export function ringBoxes(place: number): { x: number; y: number; width: number; height: number }[] {
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);
  const one = everything(document.querySelector('#storybook-root') as Element)[place];
  if (!one) return [];
  one.scrollIntoView({ block: 'center', behavior: 'instant' });
  const labels = (one as HTMLInputElement).labels;
  const drawn =
    one.closest('.ma-choice') ??
    (one.matches('.ma-task a') ? one.closest('.ma-task') : null) ??
    (one.matches('.ma-file-input') && labels?.[0] ? labels[0] : one);
  return [...drawn.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
}

/** Gives or takes the focus of one element; the ring shows because keys were used last. */
export function setFocus(place: number, isOn: boolean): void {
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);
  const one = everything(document.querySelector('#storybook-root') as Element)[place] as HTMLElement | undefined;
  if (isOn) one?.focus({ preventScroll: true, focusVisible: true });
  else one?.blur();
}
