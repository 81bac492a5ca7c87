import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allowedTags } from '../../scripts/lib/drupal-tags.mjs';
import { ROOT, read, repositoryFiles } from './repository.js';

const HAS_PHP = spawnSync('php', ['--version']).status === 0;
const tags = readdirSync(join(ROOT, 'dist/embed')).flatMap((file) => /^(ma-[a-z-]+)\.js$/.exec(file)?.[1] ?? []);

describe('the module for Drupal', () => {
  it('tells a site to let through exactly the tags that there are', () => {
    const listed = /```text\n\s*(<ma-[^`]*?lang data-\*>)\n\s*```/.exec(read('drupal/README.md'))?.[1] ?? '';
    expect(listed.split('\n').map((line) => line.trim())).toEqual(allowedTags(tags).split('\n'));
  });

  it('is given each tag with the hash of its file', () => {
    const settings = execFileSync('node', ['scripts/drupal-settings.mjs', '--base', 'https://forms.example.gov/v1/'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const hashes = JSON.parse(readFileSync(join(ROOT, 'dist/integrity.json'), 'utf8')) as Record<string, string>;
    expect(settings.split('\n')[0]).toBe("base: 'https://forms.example.gov/v1/'");
    for (const tag of tags)
      expect(settings).toContain(`file: embed/${tag}.js\n    integrity: '${hashes[`embed/${tag}.js`]}'`);
  });

  it('gives no settings for an address that is not https or names no folder', () => {
    for (const base of ['http://forms.example.gov/v1/', 'https://forms.example.gov/v1', ''])
      expect(spawnSync('node', ['scripts/drupal-settings.mjs', '--base', base], { cwd: ROOT }).status, base).toBe(2);
  });

  // Without php nobody here can read PHP; the machine that checks every change has no need of it otherwise.
  it.skipIf(!HAS_PHP)('is PHP without a fault of syntax (skipped where there is no php)', () => {
    const files = repositoryFiles().filter((path) => /^drupal\/.*\.(php|module)$/.test(path));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { status, stdout } = spawnSync('php', ['-l', file], { cwd: ROOT, encoding: 'utf8' });
      expect(status, stdout).toBe(0);
    }
  });
});
