// The built Storybook: made when it is missing or older than what it shows.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newest } from '../lib/files.mjs';
import { ROOT, run } from '../lib/run.mjs';

/** Folder of the built Storybook. */
export const STORYBOOK = join(ROOT, 'storybook-static');
const STAMP = join(STORYBOOK, '.built');
// The sums of built files are in it, for authors to paste: one of an older build would have browsers refuse the file.
const SOURCES = [
  'dist/integrity.json',
  'src',
  'stories',
  '.storybook',
  'schemas',
  'demo',
  'xliff',
  'docs',
  'package-lock.json',
];

/** Builds it unless it is up to date; false when that failed. */
export async function freshStorybook() {
  if (existsSync(STAMP) && Number(readFileSync(STAMP, 'utf8')) > newest(...SOURCES)) return true;
  const started = Date.now();
  if ((await run('npm', ['run', '--silent', 'build:storybook'])) !== 0) return false;
  writeFileSync(STAMP, String(started));
  return true;
}
