// node scripts/screenshot.mjs <address> <file.png> [width]: a picture of a running page, for the README.
import { chromium } from 'playwright';
import { chromiumArgs, findChromium } from './find-browser.mjs';

const [address = 'http://localhost:8080/pfml/claim', file = 'docs/screenshot.png', width = '1280'] =
  process.argv.slice(2);
const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
const page = await browser.newPage({ viewport: { width: Number(width), height: 900 } });
await page.goto(address, { waitUntil: 'networkidle' });
await page.screenshot({ path: file });
await browser.close();
