import { project } from '../../../../src/engine/status/index.js';
import { eventOf } from '../../cases/chain.js';
import { presentTracker } from '../../cases/projections.js';
import type { Desk } from '../../desk.js';
import { serviceIssue } from '../../http/problem.js';
import { KIT } from '../kit-store.js';
import { orderNamed } from '../orders.js';
import { given, textOf, type RecordForm, type RecordedKit } from './record-form.js';

/** Those who supply kits: what they sent, to which hospital, for which order. A kit is sent once, after its card was made. */
export const kitSupply: RecordForm = {
  role: 'supplier',
  numbers: (answers) => textOf(answers, 'kit_numbers'),
  namesAnyKit: true,
  places: { facility: 'facility' },
  events: ({ answers }) => [
    {
      kind: 'shipped',
      at: textOf(answers, 'shipped_on') ?? '',
      fields: given({
        facility: textOf(answers, 'facility'),
        expires_on: textOf(answers, 'expires_on'),
        order: textOf(answers, 'order'),
      }),
    },
  ],
  async also(desk, sql, { answers, now }, kits) {
    const sent = kits.filter((kit) => !kit.isRecorded);
    const issues = kits.flatMap((kit, index) =>
      kit.isRecorded || isUnsent(desk, kit, now)
        ? []
        : [serviceIssue('/kit_numbers', 'sent_already', { part: index + 1 })],
    );
    const wish = textOf(answers, 'order') ?? 'none';
    // The same record again fills nothing a second time, so it may name an order that it closed itself.
    if (issues.length > 0 || wish === 'none' || sent.length === 0) return issues;
    const order = await orderNamed(sql, wish);
    if (!order || order.closedAt !== null) return [serviceIssue('/order', 'enum')];
    if (order.facility !== textOf(answers, 'facility')) return [serviceIssue('/order', 'elsewhere')];
    const open = order.amount - order.shipped;
    return sent.length > open
      ? [serviceIssue('/kit_numbers', 'more_than_ordered', { open, kits: sent.length })]
      : undefined;
  },
};

/** Whether nothing happened to a kit since it was made, or what did was taken back. */
function isUnsent(desk: Desk, { log }: RecordedKit, now: string): boolean {
  const { plan } = presentTracker(desk, KIT);
  const { items } = project(plan, log.map(eventOf), { audience: 'admin', now });
  const main = items.find((item) => item.kind === plan.main);
  return main === undefined || main.state === plan.items[plan.main]?.start;
}
