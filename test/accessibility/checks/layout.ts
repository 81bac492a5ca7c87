import type { Check, Look, Seen } from '../check.js';
import { layoutFaults, movingThings, smallTargets, wrongWays } from '../in-page/layout.js';
import { setColumn, setSpacing, setTextSize, stretchTexts } from '../in-page/roots.js';

/** Around a column that stands alone there are 16 pixels on each side. */
const AROUND = 32;

/** Nothing stands out, nothing is cut off, at each width that Mass.gov gives. */
export const reflow: Check = {
  name: 'No sideways scroll and no text cut off at 254, 280, 320, 480 and 820 pixels and at 400 % zoom',
  async run(look) {
    const seen: Seen[] = [];
    // 1280 pixels at 400 % are 320 by 256 in the page's own measure.
    for (const [width, height] of [
      [254, 800],
      [280, 800],
      [320, 256],
      [480, 800],
      [820, 800],
    ] as const)
      seen.push(await at(look, width, `${width} px`, height));
    return whole(look, seen);
  },
};

/** Text at 200 %, by the browser's own text size, narrow and wide. */
export const largeText: Check = {
  name: 'No sideways scroll and no text cut off with text at 200 %',
  async run(look) {
    await look.page.evaluate(setTextSize, 2);
    const seen = [await at(look, 320, 'text at 200 %, 320 px'), await at(look, 820, 'text at 200 %, 820 px')];
    await look.page.evaluate(setTextSize, 1);
    return whole(look, seen);
  },
};

/** WCAG 1.4.12. */
export const textSpacing: Check = {
  name: 'No sideways scroll and no text cut off with wider spacing of text',
  async run(look) {
    await look.page.evaluate(setSpacing, true);
    const seen = [await at(look, 320, 'wide spacing, 320 px'), await at(look, 820, 'wide spacing, 820 px')];
    await look.page.evaluate(setSpacing, false);
    return whole(look, seen);
  },
};

/** From right to left. */
export const rightToLeft: Check = {
  name: 'From right to left: no sideways scroll, arrows point the reading way, checks do not turn',
  async run(look) {
    const seen = [await at(look, 320, 'right to left, 320 px', 800, 'rtl')];
    const ways = await look.page.evaluate(wrongWays);
    return whole(look, [
      ...seen,
      { subjects: ways.subjects, faults: ways.faults.map((one) => `points the wrong way: ${one}`) },
    ]);
  },
};

/** Sizes of what is pressed. */
export const targets: Check = {
  name: 'Each target is 44 pixels or more both ways; only links inside of a sentence may be as high as their line',
  async run(look) {
    const seen: Seen[] = [];
    for (const width of [320, 820]) {
      await column(look, width);
      const { subjects, faults } = await look.page.evaluate(smallTargets);
      seen.push({ subjects, faults: faults.map((one) => `${width} px: ${one}`) });
    }
    return whole(look, seen);
  },
};

/** Longer words, as other languages have them. Comes last: the words stay long. */
export const longTexts: Check = {
  name: 'No sideways scroll and no text cut off with texts 40 % longer',
  async run(look) {
    await look.page.evaluate(stretchTexts);
    return whole(look, [await at(look, 254, 'long texts, 254 px'), await at(look, 820, 'long texts, 820 px')]);
  },
};

/** Stillness for those who ask for it. */
export const stillness: Check = {
  name: 'Nothing moves for readers who asked for reduced motion',
  cannot: {
    firefox: 'the driver cannot ask for reduced motion',
    webkit: 'the driver cannot ask for reduced motion',
  },
  async run({ page }) {
    return page.evaluate(movingThings);
  },
};

async function at(look: Look, width: number, when: string, height = 800, direction = ''): Promise<Seen> {
  await column(look, width, height, direction);
  const { subjects, faults } = await look.page.evaluate(layoutFaults);
  return { subjects, faults: faults.map((one) => `${when}: ${one}`) };
}

async function column({ page }: Look, width: number, height = 800, direction = ''): Promise<void> {
  await page.resize(width + AROUND, height);
  await page.evaluate(setColumn, width, direction);
}

async function whole(look: Look, seen: readonly Seen[]): Promise<Seen> {
  await look.page.resize(900, 800);
  await look.page.evaluate(setColumn, 0, '');
  return { subjects: seen.reduce((sum, one) => sum + one.subjects, 0), faults: seen.flatMap((one) => one.faults) };
}
