import type { Draft } from '../../../src/model/index.js';
import type { Page, Scope } from '../../harness/page.js';
import type { System } from '../../harness/system.js';

/** What the resident wrote down: the way back into the claim. */
export interface ReturnCard {
  readonly applicationId: string;
  readonly code: string;
}

/** The claim's frame in a host page. */
export const FRAME = '/frame/pfml-claim.html';

/** Opens the page of the claim; gives the document in the frame, once the form is on screen. */
export async function openClaim(page: Page, system: System): Promise<Scope> {
  await page.goto(`${system.host}/pfml/claim`);
  const form = await page.frame(FRAME);
  await form.waitFor('.ma-body');
  return form;
}

/** Starts a new application and keeps the return code. */
export async function startClaim(form: Scope, press = pressIn(form)): Promise<ReturnCard> {
  await press('Start a new application');
  await form.waitFor({ heading: 'Keep your return code' });
  const words = await form.words();
  const applicationId = /NTN-\d+-ABS-\d{2}/.exec(words)?.[0];
  const code = await form.text('output');
  if (applicationId === undefined) throw new Error(`no application ID in: ${words}`);
  await press('I have kept my code. Continue');
  return { applicationId, code };
}

function pressIn(form: Scope): (words: string) => Promise<void> {
  return (words) => form.click({ button: words });
}

/** Opens a claim on another device. */
export async function comeBack(form: Scope, card: ReturnCard): Promise<void> {
  await form.click({ button: 'Go back to one you started' });
  await form.fill({ label: 'Application ID' }, card.applicationId);
  await form.fill({ label: 'Return code' }, card.code);
  await form.click({ button: 'Open my application' });
}

/** Get ready, consent, attestation: up to the task list. */
export async function passTheDoor(form: Scope): Promise<void> {
  await form.waitFor({ heading: 'Get ready to apply' });
  await form.click({ button: 'Start' });
  await form.click({ button: 'I agree' });
  await form.click({ button: 'I understand and agree' });
  await form.waitFor({ heading: 'Your application' });
}

/** Asks the API as another program would. */
export async function askApi<Answer>(
  system: System,
  method: string,
  path: string,
  body?: unknown,
  handle?: string,
): Promise<{ status: number; body: Answer }> {
  const answer = await fetch(`${system.forms}/api${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(handle !== undefined && { authorization: `Bearer ${handle}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Answer };
}

/** The draft as the service holds it now, read with the return card and without the browser. */
export async function keptDraft(system: System, card: ReturnCard): Promise<Draft> {
  const { status, body } = await askApi<{ draft: Draft }>(system, 'POST', '/drafts/resume', {
    applicationId: card.applicationId,
    resumeCode: card.code,
  });
  if (status !== 200) throw new Error(`resume answered ${status}`);
  return body.draft;
}
