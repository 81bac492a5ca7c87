import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChromiumPage } from '../../harness/chromium.js';
import type { Scope } from '../../harness/page.js';
import { startSystem, type System } from '../../harness/system.js';
import { type KitCard, cardIn, look, openLookup } from '../steps/kit-lookup.js';
import { OwnProfile, foundIn } from '../steps/own-profile.js';

const engine = process.env['BROWSER'] ?? 'chromium';

// Only Chromium tells all its requests, and is started with a profile on disk whose files can be read.
describe.skipIf(engine !== 'chromium')('what a survivor typed', () => {
  let system: System;
  let profile: OwnProfile;
  let page: ChromiumPage;
  let lookup: Scope;
  let card: KitCard;
  let seeded = 0;
  const requests: { readonly url: string; readonly head: string; readonly body: string; readonly method: string }[] =
    [];
  const told: string[] = [];
  const typed = {
    wrongNumber: '918273645546',
    wrongCode: 'KANARI-WRONG-1',
    wrongCodeAgain: 'KANARI-WRONG-2',
    shortOwn: 'kanari3',
    commonOwn: 'letmein4455',
    own: 'kanari tulips in march',
    wrongOwn: 'kanari tulips in may',
    phone: '617 555 0197',
    badEmail: 'kanari-bad-address',
    email: 'kanari.moss@example.org',
  };
  /** All twelve, the card's two among them. */
  const all = (): readonly string[] => [...Object.values(typed), card.number, card.code];

  beforeAll(async () => {
    system = await startSystem({ env: { DEMO_SEED: 'on', LOOKUPS_PER_MINUTE: '10000' } });
    card = cardIn(system, 'at-lab');
    // The demo prints the cards that it made up.
    seeded = system.log().length;
    profile = await OwnProfile.start();
    page = await profile.open();
    page.tab.on('console', (message) => told.push(message.text()));
    page.tab.on('request', (request) => {
      const head = JSON.stringify(request.headers());
      requests.push({ url: request.url(), head, body: request.postData() ?? '', method: request.method() });
    });
    await page.goto(`${system.host}/`);
    lookup = await openLookup(page, system);
    // Every event that leaves the tag, as a script of the host page hears it.
    await page.evaluate(() => {
      const heard: string[] = [];
      (window as unknown as { heard: string[] }).heard = heard;
      for (const name of [
        'ma-ready',
        'ma-failed',
        'ma-refused',
        'ma-redirect',
        'input',
        'change',
        'keydown',
        'message',
      ])
        addEventListener(name, (event) =>
          heard.push(JSON.stringify([name, (event as CustomEvent).detail, (event as MessageEvent).data])),
        );
    });
  });
  afterAll(async () => {
    await profile?.stop();
    profile?.remove();
    await system?.stop();
  });

  /** What the page keeps in reach of a script, in the frame and around it. */
  async function kept(): Promise<string> {
    const of = (scope: Scope): Promise<string> =>
      scope.evaluate(async () => {
        const names = async (what: Promise<readonly unknown[]> | undefined): Promise<readonly unknown[]> =>
          (await what?.catch(() => [])) ?? [];
        return JSON.stringify({
          kept: [{ ...localStorage }, { ...sessionStorage }, document.cookie, window.name],
          databases: await names(indexedDB.databases()),
          caches: await names('caches' in window ? caches.keys() : undefined),
          workers: (await names(navigator.serviceWorker?.getRegistrations())).length,
          place: [location.href, document.title, history.state, document.referrer],
          entries: performance.getEntries().map(({ name }) => name),
        });
      });
    return (await of(page)) + (await of(lookup));
  }

  it('opens the kit in the end, after all that can go wrong', async () => {
    const length = await page.evaluate(() => history.length);
    const closed = async (number: string, code: string): Promise<void> => {
      await look(lookup, number, code);
      await lookup.waitFor('#ma-kit-number-error');
    };
    await closed(typed.wrongNumber, typed.wrongCode);
    await look(lookup, card.number, card.code);
    await lookup.waitFor('#ma-kit-own');
    for (const own of [typed.shortOwn, typed.commonOwn]) {
      await lookup.fill('#ma-kit-own', own);
      await lookup.click({ button: 'Use my own code' });
      await lookup.waitFor('#ma-kit-own-error');
    }
    await lookup.fill('#ma-kit-own', typed.own);
    await lookup.click({ button: 'Use my own code' });
    await lookup.waitFor('.ma-now');
    await lookup.click({ label: 'Text message' });
    await lookup.fill('#ma-kit-contact', typed.phone);
    await lookup.click('#ma-kit-safe');
    await lookup.click({ button: 'Save' });
    await lookup.waitFor('.ma-kit-notice');
    await lookup.click({ label: 'Email' });
    await lookup.fill('#ma-kit-contact', typed.badEmail);
    await lookup.click('#ma-kit-safe');
    await lookup.click({ button: 'Save' });
    await lookup.waitFor({ link: 'Check the phone number or email address' });
    await lookup.fill('#ma-kit-contact', typed.email);
    await lookup.click({ button: 'Save' });
    await lookup.waitFor('.ma-kit-notice');
    await lookup.click({ button: 'Close the status' });
    await closed(card.number, typed.wrongOwn);
    await closed(card.number, typed.wrongCodeAgain);
    await look(lookup, card.number, typed.own);
    await lookup.waitFor('.ma-now');
    expect(await page.evaluate(() => history.length)).toBe(length);
  });

  it('is in no address, title, history, storage, event or console', async () => {
    const places = (await kept()) + JSON.stringify(told) + JSON.stringify(page.complaints());
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard.join('\n'));
    for (const word of all()) expect(places + heard).not.toContain(word);
    const frame = JSON.parse((await kept()).replace(/^.*\}(?=\{"kept")/, '')) as {
      kept: unknown;
      databases: unknown;
      caches: unknown;
      workers: number;
    };
    expect(frame).toMatchObject({ kept: [{}, {}, '', ''], databases: [], caches: [], workers: 0 });
  });

  it('goes to the service in the body of its three requests and nowhere else', () => {
    for (const { url, head, body, method } of requests) {
      const own = method === 'POST' && /\/api\/kits\/(?:lookup|secret|notify)$/.test(url);
      for (const word of all()) expect(`${url} ${head}${own ? '' : body}`).not.toContain(word);
    }
    expect(requests.filter(({ body }) => body.includes(typed.own)).length).toBeGreaterThan(0);
    // Nothing is asked of anybody but the page and the forms.
    expect(requests.filter(({ url }) => !url.startsWith(system.host) && !url.startsWith(system.forms))).toEqual([]);
  });

  it('is in no file of the browser once it has ended', async () => {
    await profile.stop();
    expect(profile.found(all())).toEqual([]);
    // The page itself is: the search works.
    expect(profile.found(['/kit']).length).toBeGreaterThan(0);
  });

  it('is in no line of the service’s log and in no file of its database', async () => {
    await system.halt('SIGTERM');
    const log = system.log().slice(seeded);
    for (const word of all()) expect(log).not.toContain(word);
    expect(foundIn(system.dataDir, all())).toEqual([]);
    // What is no secret is found: the search works.
    expect(foundIn(system.dataDir, ['lab_received']).length).toBeGreaterThan(0);
  });
});
