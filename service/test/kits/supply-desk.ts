import { expect } from 'vitest';
import { staffAsks } from '../cases/claims.js';
import { staffToken, type Bench } from '../harness.js';
import { newCard, type Card } from './kits.js';
import { RecordBench } from './record-bench.js';

/** What a hospital is told of its stock, and a supplier of orders. */
export interface Stock {
  readonly onHand: number;
  readonly onTheWay: number;
  readonly onOrder: number;
}
export interface Order {
  readonly id: string;
  readonly facility: string;
  readonly amount: number;
  readonly shipped: number;
  readonly arrived: number;
  readonly closedAt: string | null;
}

/** Kit numbers as they are typed in a list. */
const listOf = (some: readonly Card[]): string => some.map(({ kitNumber }) => kitNumber).join(', ');

/** What a supplier and the hospital H-01 do with kits and orders. */
export class SupplyDesk {
  private constructor(readonly desk: RecordBench) {}

  static async open(): Promise<SupplyDesk> {
    return new SupplyDesk(await RecordBench.open());
  }

  get bench(): Bench {
    return this.desk.bench;
  }

  async cards(count: number): Promise<readonly Card[]> {
    const made: Card[] = [];
    for (let index = 0; index < count; index += 1) made.push(await newCard(this.bench));
    return made;
  }

  /** Sends kits as the supplier. */
  send(some: readonly Card[], more: object = {}, key?: string, token: string = staffToken.supplier) {
    const answers = {
      facility: 'H-01',
      order: 'none',
      kit_numbers: listOf(some),
      shipped_on: this.desk.daysAgo(2),
      expires_on: this.desk.daysAgo(-400),
      ...more,
    };
    return this.desk.record({ form: 'kit-supply', agency: 'S-01', answers, token }, key);
  }

  async arrived(some: readonly Card[]): Promise<void> {
    const answers = {
      step: 'arrived',
      kit_numbers: listOf(some),
      event_date: this.desk.daysAgo(1),
      expires_on: this.desk.daysAgo(-400),
    };
    const made = await this.desk.record({ form: 'kit-stock', agency: 'H-01', answers, token: staffToken.hospital });
    expect([made.status, made.told.strange], made.body).toEqual([201, []]);
  }

  /** When the hospital, or the one of another token, wants new kits to be ordered, and how many. */
  async wish(
    threshold: number,
    order_size: number,
    agency = 'H-01',
    token: string = staffToken.hospital,
  ): Promise<void> {
    const answers = { step: 'threshold', threshold, order_size };
    const told = await this.desk.record({ form: 'kit-stock', agency, answers, token });
    expect(told.status, told.body).toBe(201);
  }

  async stock(): Promise<Stock> {
    const wish = { role: 'facility', agency: 'H-01' };
    const answer = await staffAsks(this.bench, 'POST', '/api/kits/queue', wish, staffToken.hospital);
    return answer.json<{ stock: Stock }>().stock;
  }

  async orders(): Promise<readonly Order[]> {
    const answer = await staffAsks(this.bench, 'GET', '/api/kits/orders', undefined, staffToken.supplier);
    return answer.json<{ orders: readonly Order[] }>().orders;
  }
}
