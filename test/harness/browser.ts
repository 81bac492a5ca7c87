import { startChromium } from './chromium.js';
import { startFirefox } from './firefox.js';
import type { Browser } from './page.js';
import { startWebKit } from './webkit.js';

/** Starts the browser that the run asks for: `BROWSER=chromium` (default), `firefox` or `webkit`. */
export function startBrowser(name = process.env['BROWSER'] || 'chromium'): Promise<Browser> {
  switch (name) {
    case 'chromium':
      return startChromium();
    case 'firefox':
      return startFirefox();
    case 'webkit':
      return startWebKit();
    default:
      throw new Error(`BROWSER must be chromium, firefox or webkit, not ${name}`);
  }
}
