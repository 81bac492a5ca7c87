// Functions that run inside of the page: each stands alone, with nothing from outside.

/** Gives the story's column a width and a direction; `0` and `''` take the wish back. */
export function setColumn(width: number, direction: string): void {
  const column = document.querySelector<HTMLElement>('story-column, story-stage');
  if (!column) throw new Error('the story has no column');
  column.style.maxInlineSize = width > 0 ? `${width}px` : 'none';
  const bodies = [column, ...column.querySelectorAll('*')].flatMap((one) => [
    ...(one.shadowRoot?.querySelectorAll<HTMLElement>('.ma-body') ?? []),
  ]);
  for (const body of bodies) {
    body.dataset['dirBefore'] ??= body.dir;
    body.dir = direction || (body.dataset['dirBefore'] ?? 'ltr');
  }
}

/** Text as large as a reader may set it: 1 is usual. */
export function setTextSize(times: number): void {
  document.documentElement.style.fontSize = times === 1 ? '' : `${times * 100}%`;
}

/** The spacing of WCAG 1.4.12, as a reader's own style sheet would bring it into every root. */
export function setSpacing(isWide: boolean): void {
  const holder = window as unknown as { spacingSheet?: CSSStyleSheet };
  if (!holder.spacingSheet) {
    holder.spacingSheet = new CSSStyleSheet();
    holder.spacingSheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
  }
  const sheet = holder.spacingSheet;
  const roots = (root: ParentNode): ShadowRoot[] =>
    [...root.querySelectorAll('*')].flatMap((one) =>
      one.shadowRoot ? [one.shadowRoot, ...roots(one.shadowRoot)] : [],
    );
  for (const root of roots(document)) {
    const others = root.adoptedStyleSheets.filter((one) => one !== sheet);
    root.adoptedStyleSheets = isWide ? [...others, sheet] : others;
  }
}

/** Makes every text 40 % longer, in words that break as words do. It cannot be taken back. */
export function stretchTexts(): number {
  let count = 0;
  const stretch = (root: ParentNode): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const node of texts) {
      const words = node.data.trim();
      if (!/\p{L}/u.test(words) || node.parentElement?.closest('script, style, [translate=no]')) continue;
      node.data = `${node.data.trimEnd()} ${words.slice(0, Math.ceil(words.length * 0.4))}`;
      count += 1;
    }
    for (const one of root.querySelectorAll('*')) if (one.shadowRoot) stretch(one.shadowRoot);
  };
  stretch(document.querySelector('#storybook-root') as Element);
  return count;
}
