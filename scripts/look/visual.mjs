// npm run test:visual: key stories as pictures, compared with the ones in test/visual/baselines. `-- --accept` takes the new ones over;
// a word after `--` looks only at stories with that word in their names.
//
// Tolerance. The fonts are pinned and drawn without hinting, so on one version of Chromium the pictures are equal to the bit. Another
// version may draw the edge of a curve otherwise: pixels that only differ by smoothing do not count, nor do up to 0.1 % of the others.
// A moved line, a changed colour or one more word is far above that.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import UPNG from 'upng-js';
import { MORE, STORIES, VARIANTS } from '../../test/visual/pictures.mjs';
import { ROOT } from '../lib/run.mjs';
import { sentence } from '../lib/stages.mjs';
import { openStories, openTab } from './story-pictures.mjs';
import { freshStorybook } from './storybook.mjs';

const BASELINES = join(ROOT, 'test/visual/baselines');
/** How far two colours may lie apart, of 1; a baseline in 64 colours stays well below it. */
const COLOUR = 0.1;
/** How many pixels may differ. */
const SHARE = 0.001;
const RESULTS = join(ROOT, 'test-results/visual');

/** Takes all pictures and compares them; `{ passed, failed, skipped }`. */
export async function visual({ accept = false, only = '' } = {}) {
  if (process.platform !== 'linux') {
    console.log('pictures are compared on Linux only: elsewhere fonts cannot be pinned');
    return { passed: 0, failed: 0, skipped: 1 };
  }
  if (!(await freshStorybook())) return { passed: 0, failed: 1, skipped: 0 };
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  mkdirSync(BASELINES, { recursive: true });
  const open = await openStories();
  const problems = [];
  let taken = 0;
  try {
    const known = new Set(open.stories.map(({ id }) => id));
    const wanted = [...VARIANTS.flatMap((variant) => STORIES.map((story) => ({ story, ...variant }))), ...MORE];
    for (const one of wanted)
      if (!known.has(one.story)) problems.push({ name: one.story, fault: 'there is no such story' });
    for (const group of tabsOf(wanted.filter(({ story }) => known.has(story) && story.includes(only)))) {
      const tab = await openTab(open, group.setting);
      for (const one of group.pictures) {
        const name = `${one.story}.${one.name}`;
        try {
          await tab.show(one.story);
          const picture = await tab.picture(one);
          taken += 1;
          const fault = accept ? keep(name, picture) : compare(name, picture);
          if (fault) problems.push({ name, fault });
        } catch (error) {
          problems.push({ name, fault: error.message.split('\n')[0] });
        }
      }
      await tab.close();
    }
    if (!only) {
      const names = new Set(wanted.map((one) => `${one.story}.${one.name}.png`));
      for (const file of readdirSync(BASELINES).filter((each) => !names.has(each))) {
        if (accept) rmSync(join(BASELINES, file));
        else
          problems.push({
            name: file,
            fault: 'nobody takes this picture any more: `npm run test:visual -- --accept` removes it',
          });
      }
    }
  } finally {
    await open.close();
  }
  report(problems);
  return { passed: taken - problems.length, failed: problems.length, skipped: 0 };
}

/** Pictures of one width and one set of wishes share a tab. */
function tabsOf(wanted) {
  const groups = new Map();
  for (const one of wanted) {
    const { globals, width, isPage = false, forcedColors = 'none' } = one;
    // Around a column that stands alone there are 16 pixels on each side.
    const setting = { width: isPage ? width : width + 32, globals, forcedColors };
    const key = JSON.stringify(setting);
    groups.set(key, { setting, pictures: [...(groups.get(key)?.pictures ?? []), one] });
  }
  return [...groups.values()];
}

function keep(name, picture) {
  const file = join(BASELINES, `${name}.png`);
  // A picture that is equal within the tolerance stays: the repository should not grow by noise.
  if (existsSync(file) && compare(name, picture) === undefined) return undefined;
  rmSync(join(RESULTS, `${name}.png`), { force: true });
  writeFileSync(file, small(picture));
  console.log(`kept ${name}`);
  return undefined;
}

/** The same picture in 64 colours: a third of the bytes, and far below what counts as a difference. */
function small(picture) {
  const { data, width, height } = PNG.sync.read(picture);
  return Buffer.from(UPNG.encode([new Uint8Array(data).buffer], width, height, 64));
}

/** What differs, in words; the difference as a picture goes to test-results/visual. */
function compare(name, picture) {
  const file = join(BASELINES, `${name}.png`);
  if (!existsSync(file)) return 'is new: look at it, then `npm run test:visual -- --accept`';
  const [before, after] = [PNG.sync.read(readFileSync(file)), PNG.sync.read(picture)];
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const [one, other, difference] = [
    onCanvas(before, width, height),
    onCanvas(after, width, height),
    new PNG({ width, height }),
  ];
  const pixels = pixelmatch(one.data, other.data, difference.data, width, height, { threshold: COLOUR });
  const resized = before.width !== after.width || before.height !== after.height;
  if (!resized && pixels <= width * height * SHARE) return undefined;
  writeFileSync(join(RESULTS, `${name}.png`), PNG.sync.write(beside([one, other, difference])));
  const size = resized
    ? `, and it is ${after.width} × ${after.height} where it was ${before.width} × ${before.height}`
    : '';
  return `${pixels} pixels differ (${((pixels / (width * height)) * 100).toFixed(2)} %)${size}`;
}

function onCanvas(picture, width, height) {
  const canvas = new PNG({ width, height });
  canvas.data.fill(0xee);
  PNG.bitblt(picture, canvas, 0, 0, picture.width, picture.height, 0, 0);
  return canvas;
}

/** Before, after, difference. */
function beside(pictures) {
  const gap = 24;
  const [{ width, height }] = pictures;
  const all = new PNG({ width: width * pictures.length + gap * (pictures.length - 1), height });
  all.data.fill(0x77);
  pictures.forEach((one, index) => PNG.bitblt(one, all, 0, 0, width, height, index * (width + gap), 0));
  return all;
}

function report(problems) {
  if (problems.length === 0) return;
  const rows = problems.map(({ name, fault }) => {
    const hasPicture = existsSync(join(RESULTS, `${name}.png`));
    return `<h2>${name}</h2><p>${fault}</p>${hasPicture ? `<img src="${name}.png" alt="Before, after, and what differs">` : ''}`;
  });
  writeFileSync(
    join(RESULTS, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Pictures that differ</title><style>body{font-family:sans-serif;margin:2rem}img{max-width:100%;border:1px solid #777}</style><h1>Pictures that differ: before, after, difference</h1>${rows.join('')}`,
  );
  for (const { name, fault } of problems) console.error(`${name}: ${fault}`);
  console.error(`see test-results/visual/index.html`);
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const words = process.argv.slice(2);
  const counts = await visual({
    accept: words.includes('--accept'),
    only: words.find((word) => !word.startsWith('--')) ?? '',
  });
  console.log(sentence(counts));
  process.exit(counts.failed > 0 || counts.passed + counts.skipped === 0 ? 1 : 0);
}
