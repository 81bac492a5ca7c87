import { PNG } from 'pngjs';
import type { ChromiumPage } from '../../harness/chromium.js';
import type { Check } from '../check.js';
import { expectedStops, ringBoxes, setFocus, standBefore, stopHere } from '../in-page/focus.js';

/** Room around a box in which its ring lies. */
const ROOM = 10;
/** A ring of 2 pixels, and the share of it that corners and smoothing may take. */
const RING = 2;
const LOSS = 0.9;

/** Kinds of elements whose ring was measured already, by the run: a ring is a matter of the sheet and not of the page. */
const measured = new Set<string>();

/** Measures all kinds anew. */
export function forgetRings(): void {
  measured.clear();
}

/** The ring around what has the focus, in the pixels of two pictures: with it and without it. */
export const focusRing: Check = {
  name: 'The ring of focus is 2 pixels or more all around, and differs by 3:1 from what was there',
  cannot: {
    firefox: 'measured in Chromium: rings are the same sheet',
    webkit: 'measured in Chromium: rings are the same sheet',
  },
  async run({ page }) {
    const { tab } = page as ChromiumPage;
    await page.evaluate(standBefore);
    // Keys were used last: the ring shows for a focus that a script sets, too.
    await page.press('Tab');
    const stops = await page.evaluate(expectedStops);
    const faults: string[] = [];
    let subjects = 0;
    for (const { place, words } of stops) {
      const boxes = await page.evaluate(ringBoxes, place);
      await page.evaluate(setFocus, place, true);
      const { kind } = await page.evaluate(stopHere);
      const surface = await page.evaluate(() => document.documentElement.className);
      const key = `${kind} ${surface}`;
      // A state that a story holds still has its ring with and without the focus.
      if (measured.has(key) || boxes.length === 0 || /\bis-(hover|press|focus)\b/.test(kind)) continue;
      measured.add(key);
      subjects += 1;
      const clip = around(boxes);
      const withRing = PNG.sync.read(await tab.screenshot({ clip, caret: 'hide', animations: 'disabled' }));
      await page.evaluate(setFocus, place, false);
      const without = PNG.sync.read(await tab.screenshot({ clip, caret: 'hide', animations: 'disabled' }));
      const needed = boxes.reduce((sum, { width, height }) => sum + RING * 2 * (width + height), 0) * LOSS;
      const seen = clearlyChanged(withRing, without);
      if (seen < needed) faults.push(`${words}: ${seen} pixels of ring, ${Math.round(needed)} needed`);
    }
    return { subjects, faults };
  },
};

function around(boxes: readonly { x: number; y: number; width: number; height: number }[]): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  const left = Math.min(...boxes.map(({ x }) => x)) - ROOM;
  const top = Math.min(...boxes.map(({ y }) => y)) - ROOM;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + ROOM;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + ROOM;
  return {
    x: Math.max(0, left),
    y: Math.max(0, top),
    width: right - Math.max(0, left),
    height: bottom - Math.max(0, top),
  };
}

/** Pixels of two pictures that differ by 3:1. */
function clearlyChanged(one: PNG, other: PNG): number {
  let count = 0;
  for (let at = 0; at < Math.min(one.data.length, other.data.length); at += 4) {
    const [a, b] = [luminance(one.data, at), luminance(other.data, at)];
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 3) count += 1;
  }
  return count;
}

function luminance(data: Buffer, at: number): number {
  const part = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(data[at] ?? 0) + 0.7152 * part(data[at + 1] ?? 0) + 0.0722 * part(data[at + 2] ?? 0);
}
