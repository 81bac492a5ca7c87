import type { Page } from '../../harness/page.js';
import type { Check } from '../check.js';
import { expectedStops, standBefore, stopHere, type Stop } from '../in-page/focus.js';

/** More presses than any page has stops. */
const MANY = 160;

/** The Tab key reaches everything once, in the order in which it is read. */
export const tabOrder: Check = {
  name: 'The Tab key reaches every control, in reading order, and leads out again',
  cannot: { webkit: 'its driver sends the Tab key to the window and not to the page' },
  async run({ page }) {
    const expected = await page.evaluate(expectedStops);
    const { stops, isOut } = await walk(page);
    const places = stops.map(({ place }) => place);
    const faults = [
      ...expected.filter(({ place }) => !places.includes(place)).map(({ words }) => `never reached: ${words}`),
      ...stops
        .filter(({ place }) => !expected.some((one) => one.place === place))
        .map(({ words }) => `reached, and should not be: ${words}`),
      ...stops.flatMap((stop, index) => {
        const before = stops[index - 1];
        if (!before) return [];
        if (stop.place <= before.place) return [`${stop.words} comes after ${before.words}, and stands before it`];
        return stop.bottom <= before.top ? [`${stop.words} comes after ${before.words}, and is painted above it`] : [];
      }),
      ...(isOut ? [] : ['the focus never left the story']),
    ];
    return { subjects: expected.length, faults };
  },
};

/** Every stop from before the story to behind it. A modal dialog is a world of its own: there it is once around. */
export async function walk(page: Page): Promise<{ readonly stops: readonly Stop[]; readonly isOut: boolean }> {
  const isModal = await page.evaluate(() => {
    const roots = [...document.querySelectorAll('ma-form, ma-status, ma-pfml-status-inside')].map(
      (one) => one.shadowRoot,
    );
    return roots.some((root) => root?.querySelector('dialog[open]'));
  });
  if (!isModal) await page.evaluate(standBefore);
  const stops: Stop[] = [];
  for (let presses = 0; presses < MANY; presses += 1) {
    await page.press('Tab');
    const stop = await page.evaluate(stopHere);
    if (stop.words.includes('#tab-behind')) return { stops, isOut: true };
    if (isModal && stops.some(({ place }) => place === stop.place)) return { stops, isOut: true };
    // Between the last stop of a dialog and its first the browser's own frame has the focus.
    if (stop.place >= 0) stops.push(stop);
    else if (isModal && stops.length > 0) return { stops, isOut: true };
  }
  return { stops, isOut: false };
}
