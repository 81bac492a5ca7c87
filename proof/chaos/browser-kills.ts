import { chromium } from 'playwright';
import { chromiumArgs, findChromium } from '../../scripts/find-browser.mjs';
import { pause, until } from '../../test/harness/page.js';
import type { System } from '../../test/harness/system.js';
import type { Draft } from '../../src/model/index.js';
import { quantile, type Figure } from '../lib/figures.js';
import { fullDraft, openPage, plan } from '../lib/full-claim.js';
import { openLine, type Line } from '../lib/lines.js';
import { seededRandom } from './seeded.js';

/** One person typing when the browser died. */
interface Death {
  /** Seconds of typing that the service never had. */
  readonly lostSeconds: number;
  readonly readable: boolean;
}

/**
 * Kills real browsers (kill -9) while somebody types a name, at a random moment, and then asks the service what it has. The time of
 * the first missing key tells how much typing was lost.
 */
export async function killBrowsers(system: System, kills: number, seed: number): Promise<readonly Figure[]> {
  const random = seededRandom(seed);
  const line = openLine(system.forms);
  const deaths: Death[] = [];
  try {
    for (let kill = 0; kill < kills; kill += 1) deaths.push(await killOne(system, line, random, kill));
  } finally {
    await line.close();
  }
  const lost = deaths.map((death) => death.lostSeconds);
  return [
    { what: 'browsers killed while someone typed', value: deaths.length, unit: '' },
    { what: 'most typing lost', value: Math.max(...lost), unit: 's', atMost: 1, kind: 'speed' },
    { what: 'typing lost in the middle', value: quantile(lost, 0.5), unit: 's' },
    {
      what: 'drafts that could not be read',
      value: deaths.filter((death) => !death.readable).length,
      unit: '',
      atMost: 0,
    },
  ];
}

async function killOne(system: System, line: Line, random: () => number, person: number): Promise<Death> {
  const card = await claimWithoutName(line, 5_000_000 + person);
  const server = await chromium.launchServer({
    executablePath: await findChromium(),
    args: chromiumArgs,
    chromiumSandbox: !chromiumArgs.includes('--no-sandbox'),
  });
  const typed: { readonly at: number; readonly text: string }[] = [];
  let killedAt = 0;
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage({ viewport: { width: 480, height: 800 } });
    await page.goto(`${system.forms}/frame/pfml-claim.html`);
    await page.getByRole('button', { name: 'Go back to one you started' }).click();
    await page.getByLabel('Application ID').fill(card.applicationId);
    await page.getByLabel('Return code').fill(card.code);
    await page.getByRole('button', { name: 'Open my application' }).click();
    const name = page.getByLabel('First name');
    await until(
      async () => {
        if (await name.isVisible()) return true;
        // Its words are agreed to first, and the task list may stand between.
        const next = page.getByRole('button', { name: /^(Start|Continue|Go to|I agree|I understand)/ }).first();
        if (await next.isVisible()) await next.click({ timeout: 1_000 });
        return false;
      },
      'the name was never asked',
      30_000,
    );
    await name.focus();
    const end = Date.now() + 300 + random() * 3_500;
    for (let text = ''; Date.now() < end && text.length < 48;) {
      const key = 'abcdefghijklmnopqrstuvwxyz '[Math.floor(random() * 26)]!;
      text += key;
      await page.keyboard.press(key);
      typed.push({ at: Date.now(), text });
      // Some type on and on, some stop to think.
      await pause(random() < 0.1 ? 900 * random() : 30 + 170 * random());
    }
  } finally {
    killedAt = Date.now();
    await server.kill();
  }
  const draft = await draftOf(line, card);
  const entry = draft?.entries['/first_name'] ?? '';
  const kept = typeof entry === 'string' ? entry : undefined;
  const firstMissing = typed.find((one) => one.text.length > (kept?.length ?? 0));
  const isPrefix = kept !== undefined && (kept === '' || typed.some((one) => one.text === kept));
  return {
    lostSeconds: firstMissing ? (killedAt - firstMissing.at) / 1_000 : 0,
    readable: draft !== undefined && isPrefix,
  };
}

/** A claim with everything but a name, so that the name is where its person goes on. */
async function claimWithoutName(line: Line, person: number): Promise<{ applicationId: string; code: string }> {
  const begun = JSON.parse(
    (await line.ask({ path: '/api/drafts', body: JSON.stringify({ form: plan.id, version: plan.version }) })).body,
  ) as { handle: string; applicationId: string; resumeCode: string };
  const { draft } = openPage(fullDraft(person)).state;
  const entries = Object.fromEntries(Object.entries(draft.entries).filter(([address]) => address !== '/first_name'));
  const saved = await line.ask({
    method: 'PUT',
    path: '/api/drafts/current',
    headers: { authorization: `Bearer ${begun.handle}` },
    body: JSON.stringify({ draft: { ...draft, entries, seen: [] }, revision: 0 }),
  });
  if (saved.status !== 200) throw new Error(`the draft was not saved: ${saved.body.slice(0, 300)}`);
  return { applicationId: begun.applicationId, code: begun.resumeCode };
}

async function draftOf(line: Line, card: { applicationId: string; code: string }): Promise<Draft | undefined> {
  const answer = await line.ask({
    path: '/api/drafts/resume',
    body: JSON.stringify({ applicationId: card.applicationId, resumeCode: card.code }),
  });
  return answer.status === 200 ? (JSON.parse(answer.body) as { draft: Draft }).draft : undefined;
}
