import { randomUUID } from 'node:crypto';
import { addDays } from '../../../src/engine/rules/index.js';
import { forms } from '../../../src/generated/forms.js';
import type { JsonObject, StatusProjection } from '../../../src/model/index.js';
import { todayOf } from '../../src/clock.js';
import { byStaffOnly, type FormLibrary } from '../../src/forms/form-library.js';
import { recordForms } from '../../src/kits/records/all.js';
import { staffAsks } from '../cases/claims.js';
import { openBench, staffToken, type Bench } from '../harness.js';
import { happens, kitLibrary, newCard, type Card } from './kits.js';

/** What an answer to a record may say. */
export interface RecordTold {
  readonly code: string;
  readonly kits: number;
  readonly strange: readonly { readonly part: number; readonly code: string }[];
  readonly issues: readonly { readonly pointer: string; readonly code: string }[];
}

/** A record as the page of a place sends it. */
export interface Sent {
  readonly form: string;
  readonly agency: string;
  readonly answers: object;
  readonly token: string;
}

/** A bench that follows kits and takes the records of their staff; and what tests do with it. */
export class RecordBench {
  private constructor(readonly bench: Bench) {}

  static async open(): Promise<RecordBench> {
    const own = await Promise.all(
      Object.entries(forms)
        .filter(([name]) => Object.hasOwn(recordForms, name))
        .map(async ([name, load]) => [name, await load()] as const),
    );
    const library: FormLibrary = {
      ...kitLibrary,
      forms: { ...kitLibrary.forms, ...Object.fromEntries(own) },
      policies: { ...kitLibrary.policies, ...Object.fromEntries(own.map(([name]) => [name, byStaffOnly])) },
    };
    return new RecordBench(await openBench({}, library));
  }

  /** A day before today, so that no record is of the future at any hour. */
  daysAgo(days: number): string {
    return addDays(todayOf(this.bench.clock), -days) ?? '';
  }

  /** Five in the afternoon of that day. */
  toldAt(days: number): string {
    return `${this.daysAgo(days)}T16:00:00-05:00`;
  }

  async record(
    { form, agency, answers, token }: Sent,
    key: string = randomUUID(),
  ): Promise<{ readonly status: number; readonly body: string; readonly told: RecordTold }> {
    const answer = await this.bench.app.inject({
      method: 'POST',
      url: `/api/kits/records/${form}`,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      payload: { agency, answers },
    });
    return { status: answer.statusCode, body: answer.body, told: answer.json<RecordTold>() };
  }

  /** The same for the hospital H-01. */
  async byHospital(answers: object, key?: string) {
    return this.record({ form: 'kit-facility', agency: 'H-01', answers, token: staffToken.hospital }, key);
  }

  /** The same for the police P-01. */
  async byPolice(answers: object) {
    return this.record({ form: 'kit-police', agency: 'P-01', answers, token: staffToken.police });
  }

  /** A kit in the stock of H-01. */
  async stocked(expires = '2099-01-01'): Promise<Card> {
    const card = await newCard(this.bench);
    await happens(
      this.bench,
      card,
      { kind: 'shipped', at: this.daysAgo(40), fields: { facility: 'H-01' } },
      { kind: 'stocked', at: this.daysAgo(38), fields: { facility: 'H-01', expires_on: expires } },
    );
    return card;
  }

  /** Answers about an exam nine days ago. */
  exam(card: Card, more: object = {}): object {
    return {
      step: 'collected',
      kit_number: card.kitNumber,
      collected_on: this.daysAgo(9),
      reporting: 'reported',
      category: 'adult',
      out_of_state: false,
      police_agency: 'P-01',
      ...more,
    };
  }

  async stateOf(card: Card): Promise<string | undefined> {
    return (await this.#read(card)).status.items.find((item) => item.kind === 'kit')?.state;
  }

  async logOf(card: Card) {
    return (await this.#read(card)).log;
  }

  async #read(card: Card) {
    const answer = await staffAsks(this.bench, 'GET', `/api/cases/${card.caseId}`, undefined, staffToken.all);
    return answer.json<{
      status: StatusProjection;
      log: readonly {
        readonly id: string;
        readonly kind: string;
        readonly role: string;
        readonly fields: JsonObject;
      }[];
    }>();
  }
}
