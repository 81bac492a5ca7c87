import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/model/index.js';
import { startBrowser } from '../harness/browser.js';
import { ChromiumPage } from '../harness/chromium.js';
import type { Browser, Page } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { claimOf } from '../journeys/claims/claim-of.js';
import { Robot } from '../journeys/robot/robot.js';
import { FRAME, startClaim } from '../journeys/steps/claim.js';
import { HostSite } from './host-site.js';

/** What the page's scripts have noted, whoever they sent it to. */
const loot = (page: Page) =>
  page.evaluate(() => {
    const { lookAround, stolen, dataLayer, heardByTagManager } = window as unknown as {
      readonly lookAround: () => void;
      readonly stolen: unknown[];
      readonly dataLayer: unknown[];
      readonly heardByTagManager: unknown[];
    };
    lookAround();
    return JSON.stringify([stolen, dataLayer, heardByTagManager]);
  });

/** The page's own controls: one in the open, one behind a closed shadow root. The recorder must get both, or it proves nothing. */
const OWN_CONTROLS = `
  <form><label>Search <input id="search" name="search" /></label></form><div id="closed"></div>
  <script>
    document.querySelector('#closed').attachShadow({ mode: 'closed' }).append(
      Object.assign(document.createElement('input'), { value: 'behind a closed root' }));
  </script>`;

describe('a page that listens to everything', () => {
  let system: System;
  let browser: Browser;
  let site: HostSite;

  beforeAll(async () => {
    // Another site than the forms' one, as in life: what the frame stores is a third party's to the browser.
    site = await HostSite.start();
    system = await startSystem({ env: { ALLOWED_ORIGINS: site.origin } });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    site?.stop();
  });

  it('gets what is typed into its own controls, and nothing of a claim: no number, no name, no code, third-party cookies blocked', async () => {
    const page = await browser.open({ width: 480, height: 900 });
    await blockThirdPartyCookies(page);
    await page.goto(
      site.put('/hostile', {
        head: `<script type="module" src="${system.forms}/ma-forms.js"></script>`,
        body: `${OWN_CONTROLS}<div class="column-280"><ma-pfml-claim><p>Call (833) 344-7365</p></ma-pfml-claim></div>`,
        conditions: ['session-replay', 'data-layer', 'drupal-behaviours', 'patched-focus'],
      }),
    );
    await page.type('#search', 'typed outside');
    const form = await page.frame(FRAME);
    await form.waitFor('.ma-body');
    const card = await startClaim(form);
    const answers = claimOf({ reason: 'medical', pattern: 'continuous', work: 'Fixed', payment: 'deposit' });
    const robot = new Robot(form, { answers, documents: {} }, page);
    const reached = await robot.walk((seen) => seen.page === 'employer', 40);
    expect(robot.visited).toContain('ssn');
    expect(reached.page).toBe('employer');

    const stolen = await loot(page);
    for (const own of ['typed outside', 'behind a closed root']) expect(stolen).toContain(own);
    const secrets = [card.code, card.applicationId, ...personal(answers)];
    expect(secrets.length).toBeGreaterThan(6);
    for (const secret of secrets) expect(stolen, 'something of the claim').not.toContain(secret);
    // Keys that were pressed in the frame are not told one by one either.
    expect(await keysHeard(page)).toBe('typed outside');

    // The claim is not held by a cookie: what third parties may not store is not missed.
    expect(await form.evaluate(() => document.cookie)).toBe('');
    await page.close();
  });
});

/** Texts of the answers given so far that would tell who somebody is, as they are kept and as they are typed. */
function personal(answers: JsonObject): readonly string[] {
  const { first_name, last_name, tax_identifier, date_of_birth, residential_address: address, phone } = answers;
  const known = [first_name, last_name, tax_identifier, date_of_birth, ...Object.values(address ?? {})];
  const { phone_number: number } = phone as { readonly phone_number: string };
  return [...known.map(String), number]
    .flatMap((text) => [text, text.replace(/\D/g, '')])
    .filter((text) => text.length > 4);
}

/** What the recorder heard as keys, put together again. */
function keysHeard(page: Page): Promise<string> {
  return page.evaluate(() =>
    (window as unknown as { stolen: [string, string?][] }).stolen
      .filter(([type, key]) => type === 'keydown' && key?.length === 1)
      .map(([, key]) => key)
      .join(''),
  );
}

/** Chromium blocks them only when asked to; Firefox parts them from the first party's and WebKit refuses them by themselves. */
async function blockThirdPartyCookies(page: Page): Promise<void> {
  if (!(page instanceof ChromiumPage)) return;
  const session = await page.tab.context().newCDPSession(page.tab);
  await session.send('Network.enable');
  await session.send(
    'Network.setCookieControls' as 'Network.enable',
    { enableThirdPartyCookieRestriction: true } as never,
  );
}
