import type { ChromiumPage } from '../../harness/chromium.js';
import type { Check } from '../check.js';

/** A reader's own few colours in place of ours. */
export const forcedColours: Check = {
  name: 'In forced colours each control has an edge, and what is chosen can be told from what is not',
  cannot: {
    firefox: 'the driver cannot ask for forced colours',
    webkit: 'WebKit has no forced colours',
  },
  async run({ page }) {
    const { tab } = page as ChromiumPage;
    await tab.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    try {
      return await page.evaluate(edgeless);
    } finally {
      await tab.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
    }
  },
};

/** Runs in the page. */
function edgeless(): { subjects: number; faults: string[] } {
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);
  const all = everything(document.querySelector('#storybook-root') as Element).filter(
    (one) => one.getClientRects().length > 0,
  );
  const say = (one: Element): string => `<${one.localName} class="${one.getAttribute('class') ?? ''}" id="${one.id}">`;
  const faults: string[] = [];
  const probe = document.body.appendChild(document.createElement('div'));
  probe.style.backgroundColor = 'Canvas';
  const canvas = getComputedStyle(probe).backgroundColor;
  probe.remove();
  /** The colour behind something: of the nearest box that paints one. */
  const groundOf = (one: Element): string => {
    for (let box = one.parentNode; box; box = box instanceof ShadowRoot ? box.host : box.parentNode) {
      if (!(box instanceof Element)) continue;
      const { backgroundColor } = getComputedStyle(box);
      if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
    }
    return canvas;
  };
  const marks = all.filter((one) => one.matches('input:is([type=radio], [type=checkbox])'));
  // `appearance: auto` says nothing of buttons, selects and boxes to type in: with an edge or a ground of ours the system draws none of its own.
  const controls = all.filter(
    (one) =>
      one.matches('.ma-btn, .ma-input, .ma-listbox, button, select, textarea, input') &&
      !marks.includes(one) &&
      !one.matches('.ma-file-input'),
  );
  for (const one of controls) {
    const { borderTopWidth, borderTopStyle, borderTopColor, textDecorationLine, color } = getComputedStyle(one);
    const ground = groundOf(one);
    const isEdged = parseFloat(borderTopWidth) >= 1 && borderTopStyle !== 'none';
    // A quiet button is as a link is: its line tells it.
    const isLined = textDecorationLine.includes('underline') && color !== ground;
    if (!isEdged && !isLined) faults.push(`has no edge: ${say(one)}`);
    else if (!isLined && borderTopColor === ground) faults.push(`its edge cannot be seen: ${say(one)}`);
    if (color === getComputedStyle(one).backgroundColor) faults.push(`its words cannot be seen: ${say(one)}`);
  }
  for (const one of marks) {
    const { appearance, opacity, visibility } = getComputedStyle(one);
    const { width, height } = one.getBoundingClientRect();
    if (appearance !== 'auto') faults.push(`the mark is not the system's own: ${say(one)}`);
    else if (Math.min(width, height) < 13 || opacity === '0' || visibility !== 'visible')
      faults.push(`the system's mark cannot be seen: ${say(one)}`);
  }
  return { subjects: controls.length + marks.length, faults };
}
