/**
 * What a person would point at. A string is a CSS selector (looked for in open shadow roots too); the others go by the words on screen:
 * a control by its label, a button, link or heading by its text.
 */
export type Target =
  | string
  | { readonly label: string; readonly of?: string }
  | { readonly button: string; readonly of?: string }
  | { readonly link: string; readonly of?: string }
  | { readonly heading: string };

/**
 * Finds the first visible element for a target. Runs inside the page, so it stands alone: no imports, nothing from outside.
 * `of` narrows to the smallest box (fieldset, list row, section) whose heading or legend has these words.
 */
export function findInPage(target: Target): Element | null {
  const words = (text: string | null | undefined) =>
    (text ?? '')
      .replace(/\u2060/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? everything(element.shadowRoot) : []),
    ]);
  const visible = (element: Element) => {
    // A native radio or file input may be painted over by its label; it counts as visible when its label is.
    const seen = element instanceof HTMLInputElement && element.labels?.[0] ? element.labels[0] : element;
    return seen.getClientRects().length > 0;
  };
  const all = everything(document);
  if (typeof target === 'string') {
    const found = all.filter((element) => element.matches(target));
    return found.find(visible) ?? found[0] ?? null;
  }
  const wanted = words(
    'label' in target
      ? target.label
      : 'button' in target
        ? target.button
        : 'link' in target
          ? target.link
          : target.heading,
  );
  const same = (text: string) => text === wanted;
  const begins = (text: string) => text.startsWith(wanted);
  const boxTitle = 'of' in target ? target.of : undefined;
  const within = (element: Element) => {
    if (!boxTitle) return true;
    for (let box: Element | null = element.parentElement; box; box = box.parentElement) {
      const title = box.querySelector(
        ':scope > legend, :scope > h1, :scope > h2, :scope > h3, :scope > h4, :scope > * > h2, :scope > * > h3',
      );
      if (title && words(title.textContent).includes(boxTitle)) return true;
    }
    return false;
  };
  const nameOf = (element: Element): string => {
    const aria = element.getAttribute('aria-label');
    if (aria) return words(aria);
    const root = element.getRootNode() as Document | ShadowRoot;
    const ids = element.getAttribute('aria-labelledby');
    if (ids)
      return words(
        ids
          .split(/\s+/)
          .map((id) => root.getElementById(id)?.textContent ?? '')
          .join(' '),
      );
    if ('labels' in element) {
      const labels = (element as HTMLInputElement).labels;
      if (labels && labels.length > 0) return words([...labels].map((label) => label.textContent).join(' '));
    }
    return words(element.textContent);
  };
  const kinds =
    'label' in target
      ? 'input, select, textarea'
      : 'button' in target
        ? 'button, [role=button], summary, input[type=submit]'
        : 'link' in target
          ? 'a[href]'
          : 'h1, h2, h3, h4, h5, h6, legend';
  const candidates = all.filter((element) => element.matches(kinds) && visible(element) && within(element));
  return (
    candidates.find((element) => same(nameOf(element))) ?? candidates.find((element) => begins(nameOf(element))) ?? null
  );
}

/** What the person reads: visible text of the whole document with its open shadow roots. Runs inside the page. */
export function textInPage(): string {
  const read = (root: ParentNode): string =>
    [...root.children]
      .map((element) => {
        if (element.matches('script, style, template')) return '';
        const inner = element.shadowRoot ? read(element.shadowRoot) : '';
        return (
          inner ||
          (element instanceof HTMLElement
            ? element.querySelector('*') && [...element.querySelectorAll('*')].some((one) => one.shadowRoot)
              ? read(element)
              : element.innerText
            : '')
        );
      })
      .filter(Boolean)
      .join('\n');
  return read(document.body);
}
