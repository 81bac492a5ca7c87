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
  const controls = all.filter((one) =>
    one.matches('.ma-btn:not(.ma-btn-quiet), .ma-input, .ma-choice input, .ma-listbox'),
  );
  for (const one of controls) {
    const { borderTopWidth, borderTopStyle, borderTopColor, appearance } = getComputedStyle(one);
    const ground = getComputedStyle(one.parentElement ?? one).backgroundColor;
    if (appearance === 'auto') continue;
    if (parseFloat(borderTopWidth) < 1 || borderTopStyle === 'none') faults.push(`has no edge: ${say(one)}`);
    else if (borderTopColor === ground) faults.push(`its edge cannot be seen: ${say(one)}`);
  }
  const choices = all.filter((one) => one.matches('.ma-choice'));
  for (const one of choices) {
    const input = one.querySelector('input');
    if (input && getComputedStyle(input).appearance !== 'auto')
      faults.push(`the mark is not the system's own: ${say(one)}`);
  }
  return { subjects: controls.length + choices.length, faults };
}
