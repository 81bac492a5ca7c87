import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright';
import { chromiumArgs, findChromium } from '../../../scripts/find-browser.mjs';
import { ChromiumPage } from '../../harness/chromium.js';

/** A Chromium with a profile on disk and its back/forward cache on, as on a phone: tests elsewhere have neither. */
export class OwnProfile {
  private constructor(
    readonly folder: string,
    readonly context: BrowserContext,
  ) {}

  static async start(): Promise<OwnProfile> {
    const folder = mkdtempSync(join(tmpdir(), 'profile-'));
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: await findChromium(),
      chromiumSandbox: !chromiumArgs.includes('--no-sandbox'),
      args: chromiumArgs,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      viewport: { width: 412, height: 800 },
    });
    return new OwnProfile(folder, context);
  }

  async open(): Promise<ChromiumPage> {
    return new ChromiumPage(await this.context.newPage());
  }

  /** Which of these words stand in a file of the profile. The browser must have ended. */
  found(words: readonly string[]): readonly string[] {
    return foundIn(this.folder, words);
  }

  async stop(): Promise<void> {
    await this.context.close();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Which of these words stand in a file below a folder, as UTF-8 or as UTF-16; each with the file. */
export function foundIn(folder: string, words: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      const bytes = readFileSync(file);
      return words
        .filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))
        .map((word) => `${word} in ${file.slice(folder.length + 1)}`);
    });
}
