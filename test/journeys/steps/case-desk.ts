import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../../src/model/index.js';
import type { System } from '../../harness/system.js';

/** An event as staff add it. */
export interface StaffEvent {
  readonly kind: string;
  readonly item?: string;
  readonly fields?: JsonObject;
}

/** What staff of an agency do with a case, by the API and a token. */
export class CaseDesk {
  constructor(
    private readonly system: System,
    private readonly token: string,
  ) {}

  /** The case's own ID; what people call it stands in a body and in no address. */
  async find(tracker: string, reference: string): Promise<string> {
    const { cases } = await this.#ask<{ readonly cases: readonly { readonly id: string }[] }>('/cases/search', {
      tracker,
      reference,
    });
    const [found] = cases;
    if (!found) throw new Error('staff find no such case');
    return found.id;
  }

  /** Adds an event that happened now. What is flagged is a mistake of the journey. */
  async add(caseId: string, event: StaffEvent): Promise<void> {
    const { event: taken } = await this.#ask<{ readonly event: { readonly flags: readonly string[] } }>(
      `/cases/${caseId}/events`,
      { id: randomUUID(), at: new Date().toISOString(), ...event },
    );
    if (taken.flags.length > 0) throw new Error(`${event.kind} was flagged: ${taken.flags.join(', ')}`);
  }

  /** Adds a letter (a PDF) to the case and sends it. */
  async sendNotice(caseId: string, notice: string, letter: Buffer): Promise<void> {
    const answer = await fetch(`${this.system.forms}/api/cases/${caseId}/papers`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/pdf' },
      body: new Uint8Array(letter),
    });
    if (!answer.ok) throw new Error(`the letter was answered ${answer.status}: ${await answer.text()}`);
    const { id: document } = (await answer.json()) as { readonly id: string };
    await this.add(caseId, { kind: 'notice_posted', fields: { notice, document } });
  }

  /** The ids of the items of one kind, as staff see them. */
  async items(caseId: string, kind: string): Promise<readonly string[]> {
    const { status } = await this.#ask<{
      readonly status: { readonly items: readonly { readonly kind: string; readonly id: string }[] };
    }>(`/cases/${caseId}`);
    return status.items.filter((item) => item.kind === kind).map(({ id }) => id);
  }

  /** A code by which somebody speaks to the case with another form. */
  async code(caseId: string, form: string): Promise<string> {
    return (await this.#ask<{ readonly code: string }>(`/cases/${caseId}/links`, { form })).code;
  }

  async #ask<Answer>(path: string, body?: object): Promise<Answer> {
    const answer = await fetch(`${this.system.forms}/api${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${this.token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }
}
