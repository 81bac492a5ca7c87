import { expect } from 'vitest';
import type { JsonObject } from '../../../src/model/index.js';
import type { Browser } from '../../harness/page.js';
import type { System } from '../../harness/system.js';
import { keyHands } from '../robot/hands.js';
import { Robot } from '../robot/robot.js';
import { openClaim, startClaim } from './claim.js';
import { makeDocuments } from './papers.js';

/** Files claims from the first page to the last and keeps what must have come out, by application ID. */
export class FilingDesk {
  readonly filed = new Map<string, JsonObject>();
  readonly #documents = makeDocuments();

  constructor(
    private readonly browser: Browser,
    private readonly system: System,
  ) {}

  /** Files one claim on a phone of 320 px; `byKeys` uses nothing but a keyboard. Any message, refusal or console error on the way fails. */
  async file(answers: JsonObject, byKeys = false): Promise<void> {
    const page = await this.browser.open({ width: 320, height: 700 });
    const form = await openClaim(page, this.system);
    const card = await startClaim(form, byKeys ? keyHands(page, form).press : undefined);
    const robot = new Robot(form, { answers, documents: this.#documents }, byKeys ? page : undefined);
    await robot.walk((seen) => seen.page === 'done');
    expect(await form.words()).toContain(card.applicationId);
    this.filed.set(card.applicationId, answers);
    expect(page.complaints()).toEqual([]);
    expect(await this.system.refused(page, form)).toEqual([]);
    await page.close();
  }
}
