// Functions that run inside of the page: each stands alone, with nothing from outside.

/** What stands out of the column or has text cut off, one line each, with how many elements were looked at. */
export function layoutFaults(): { readonly subjects: number; readonly faults: string[] } {
  const column = document.querySelector<HTMLElement>('story-column, story-stage');
  if (!column) throw new Error('the story has no column');
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);
  const say = (one: Element): string => {
    const words = (one.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
    return `<${one.localName} class="${one.getAttribute('class') ?? ''}"> ${words}`;
  };
  const { left, right } = column.getBoundingClientRect();
  const elements = [...everything(column), ...(column.shadowRoot ? everything(column.shadowRoot) : [])].filter(
    (one) => !one.closest('.ma-sr, svg, option, [hidden]') && one.getClientRects().length > 0,
  );
  const rectsOf = (node: Node, from: number, length: number): DOMRect[] => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, from + length);
    return [...range.getClientRects()].filter(({ width }) => width > 0.5);
  };
  /** Firefox counts the space at which a line ends to the box of a piece of that line. It is not painted. */
  const onlyHangs = (one: Element): boolean => {
    if (getComputedStyle(one).display !== 'inline' || one.childElementCount > 0) return false;
    const words = [...one.childNodes].flatMap((node) =>
      [...((node as Text).data ?? '').matchAll(/\S+/g)].flatMap((word) => rectsOf(node, word.index, word[0].length)),
    );
    return words.every((word) => word.right <= right + 1 && word.left >= left - 1);
  };
  const phonesIn = (one: Element): { data: string; rects: DOMRect[] }[] =>
    [...one.childNodes].flatMap((node) =>
      [...((node as Text).data ?? '').matchAll(/(?:\(\d{3}\)\s?|\b\d{3}-\u2060?)\d{3}-\u2060?\d{4}\b/g)].map(
        (phone) => ({
          data: phone[0],
          rects: rectsOf(node, phone.index, phone[0].length),
        }),
      ),
    );
  /** Room on a line: of the box that the words are in, less what stands beside them. */
  const lineOf = (one: Element): number => {
    let box = one;
    while (getComputedStyle(box).display === 'inline' && box.parentElement) box = box.parentElement;
    const { paddingLeft, paddingRight, columnGap, display } = getComputedStyle(box);
    const beside = /flex/.test(display)
      ? [...box.children].reduce(
          (sum, each) => sum + each.getBoundingClientRect().width + (parseFloat(columnGap) || 0),
          0,
        )
      : 0;
    return box.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - beside;
  };
  const faults: string[] = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth)
    faults.push(`the page scrolls sideways by ${page.scrollWidth - page.clientWidth} px`);
  for (const one of elements) {
    const box = one.getBoundingClientRect();
    // A dialog lies over the page and has its own edges; a table may have a region of its own to scroll in.
    const isApart = one.closest('dialog, [role=region][tabindex="0"]') !== null;
    if (!isApart && box.width > 1 && (box.right > right + 1 || box.left < left - 1) && !onlyHangs(one))
      faults.push(`stands out by ${Math.round(Math.max(box.right - right, left - box.left))} px: ${say(one)}`);
    const { overflowX, overflowY, position, textOverflow } = getComputedStyle(one);
    // Heard, not seen: clipped on purpose. Boxes to type in scroll by themselves.
    const isHeard = position === 'absolute' && box.width <= 1;
    if (isHeard || one.matches('input, textarea, select, progress, .ma-listbox')) continue;
    const cutsX = /hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1;
    const cutsY = /hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 1;
    if ((cutsX || cutsY || textOverflow === 'ellipsis') && (one.textContent ?? '').trim() !== '')
      faults.push(`cuts text off: ${say(one)}`);
  }
  for (const one of elements)
    for (const { data, rects } of phonesIn(one)) {
      const tops = rects.map(({ top }) => top);
      const width = rects.reduce((sum, rect) => sum + rect.width, 0);
      // Text at 200 % on a small phone: what no line can hold may break.
      if (Math.max(...tops) - Math.min(...tops) > 4 && width < lineOf(one)) faults.push(`breaks ${data}: ${say(one)}`);
    }
  return { subjects: elements.length, faults: faults.slice(0, 5) };
}

/** Targets below their least size. A link inside of a sentence may be as high as its line. */
export function smallTargets(): { readonly subjects: number; readonly faults: string[] } {
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);
  const all = everything(document.querySelector('#storybook-root') as Element).filter(
    (one) =>
      one.matches('a[href], button, input, select, textarea, summary, [role=button], [tabindex="0"]') &&
      one.getClientRects().length > 0,
  );
  const faults: string[] = [];
  let subjects = 0;
  for (const one of all) {
    const parent = one.parentElement;
    const beside = [...(parent?.childNodes ?? [])].some(
      (node) => node !== one && node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 1,
    );
    if (one.localName === 'a' && beside && getComputedStyle(one).display === 'inline') continue;
    subjects += 1;
    // A finger hits the whole row of a choice, the whole line of a task, and a file's button, which is its label.
    const id = one.id;
    const labels = (one as HTMLInputElement).labels;
    const row =
      one.closest('.ma-choice') ??
      (one.matches('.ma-task a') ? one.closest('.ma-task') : null) ??
      (one.matches('.ma-file-input') && labels?.[0] ? labels[0] : one);
    const { width, height } = row.getBoundingClientRect();
    if (Math.min(width, height) < 43.9)
      faults.push(
        `${Math.round(width)} × ${Math.round(height)} px: <${one.localName} class="${one.getAttribute('class') ?? ''}"${id ? ` id="${id}"` : ''}> ${(one.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)}`,
      );
  }
  return { subjects, faults };
}

/** Whatever still moves although the reader asked for stillness. */
export function movingThings(): { readonly subjects: number; readonly faults: string[] } {
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);
  const all = everything(document.querySelector('#storybook-root') as Element);
  const seconds = (list: string): number => Math.max(0, ...list.split(',').map((one) => parseFloat(one) || 0));
  const faults = all
    .filter((one) => {
      const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(one);
      return (
        seconds(transitionDuration) > 0.01 ||
        (animationName !== 'none' && seconds(animationDuration) > 0.01) ||
        scrollBehavior === 'smooth'
      );
    })
    .map((one) => `<${one.localName} class="${one.getAttribute('class') ?? ''}">`);
  return { subjects: all.length, faults: [...new Set(faults)] };
}

/** Arrows that do not point the reading way, and marks that turned although they must not. Runs from right to left. */
export function wrongWays(): { readonly subjects: number; readonly faults: string[] } {
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);
  // The direction has changed a moment ago: where nobody can ask for reduced motion, marks are still on their way.
  const roots = everything(document).flatMap(({ shadowRoot }) => shadowRoot ?? []);
  for (const motion of [document, ...roots].flatMap((root) => root.getAnimations())) motion.finish();
  const marks = everything(document.querySelector('#storybook-root') as Element).filter(
    (one) => one.localName === 'svg' && one.getClientRects().length > 0 && one.closest('.ma-body') !== null,
  );
  const faults = marks
    .filter((one) => {
      const isTurned = new DOMMatrix(getComputedStyle(one).transform).a < 0;
      // An open disclosure points down, which is the same from both sides.
      return !one.closest('details[open]') && isTurned !== one.classList.contains('flip');
    })
    .map((one) => `in <${one.parentElement?.localName} class="${one.parentElement?.getAttribute('class') ?? ''}">`);
  return { subjects: marks.length, faults };
}
