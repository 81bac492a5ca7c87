import type { Page } from '../harness/page.js';
import type { System } from '../harness/system.js';
import type { HostPage, HostSite } from './host-site.js';

/** The script that makes our tags, as an author puts it into the head. */
export const scriptOf = (system: System): string => `<script type="module" src="${system.forms}/ma-forms.js"></script>`;

/** A form that stands in the page itself, where the page's style and scripts can reach it: with words of its author inside. */
export const tag = (attributes = ''): string =>
  `<ma-poc-designation ${attributes}><p>Call the program office.</p></ma-poc-designation>`;

/** Puts a page with the form up and goes there; ready once the form is on screen. */
export async function openPoc(page: Page, system: System, site: HostSite, path: string, host: Partial<HostPage> = {}) {
  const { body = tag(), head = '', ...rest } = host;
  await page.goto(site.put(path, { ...rest, body, head: `${scriptOf(system)}${head}` }));
  await page.waitFor('.ma-body .ma-actions');
}

/** Goes on to the page with three text boxes (“About you”). */
export async function toAboutYou(page: Page): Promise<void> {
  await page.click({ button: 'Start a new request' });
  await page.click({ button: 'I have kept my code. Continue' });
  await page.click({ button: 'Start' });
  await page.choose({ label: 'Which agency do you speak for?' }, 'Department of Public Health');
  // Not by a pointer: the list that is still open may lie over the button.
  await page.evaluate(() =>
    document
      .querySelector('ma-poc-designation')
      ?.shadowRoot?.querySelector<HTMLButtonElement>('button[type=submit]')
      ?.click(),
  );
  await page.waitFor({ heading: 'About you' });
}

/** Answers what is asked from “About you” on, up to the page with all answers. */
export async function toCheckAnswers(page: Page): Promise<void> {
  await page.fill({ label: 'Your name' }, 'Ruth Okafor');
  await page.fill({ label: 'Your job title' }, 'Commissioner');
  await page.fill({ label: 'Your work e-mail' }, 'ruth.okafor@mass.gov');
  await page.click({ button: 'Continue' });
  await page.click({ label: 'Yes' });
  await page.click({ button: 'Continue' });
  await page.click({ label: 'Name someone for a role that nobody has' });
  await page.click({ button: 'Continue' });
  await page.click({ label: 'Agency POC' });
  await page.click({ button: 'Continue' });
  await page.waitFor({ label: 'Work phone' });
  await page.fill({ label: 'Name' }, 'Dana Whitfield');
  await page.fill({ label: 'Job title' }, 'Director of Operations');
  await page.fill({ label: 'Work e-mail' }, 'dana.whitfield@mass.gov');
  await page.fill({ label: 'Work phone' }, '617-555-0142');
  await page.click({ button: 'Continue' });
  await page.waitFor({ heading: 'When shall this start?' });
  await page.fill({ label: 'Month' }, '3');
  await page.fill({ label: 'Day' }, '15');
  await page.fill({ label: 'Year' }, String(new Date().getUTCFullYear() + 1));
  await page.click({ button: 'Continue' });
  await page.click({ button: 'Continue' });
  await page.waitFor({ heading: 'Check your answers' });
}
