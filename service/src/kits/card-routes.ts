import { Type } from 'typebox';
import type { Desk } from '../desk.js';
import type { App } from '../http/new-app.js';
import { Problem } from '../http/problem.js';
import { answers, jsonObject } from '../http/shapes.js';
import { workOf } from '../staff/case-roles.js';
import type { StaffMember } from '../staff/staff-door.js';
import { nameOfAgency } from './agencies.js';
import { KIT } from './kit-store.js';
import { batchesOf, makeBatch } from './make-batch.js';
import { listShape, numbersOf } from './listed-kits.js';
import { ordersOf } from './orders.js';

const token = [{ staff: [] }];
/** What is printed on a card. */
export const cardShape = Type.Object({ kitNumber: Type.String(), secret: Type.String() });

const batchShape = Type.Object({
  madeAt: Type.String(),
  by: Type.String(),
  role: Type.String(),
  kits: Type.Integer(),
});

/** As whom the program office makes kits. */
const MAKER = 'admin';

/** The program office makes kits, and with each the card that goes into its box. Nobody else ever sees a code, nor does the office once a card is in use. */
export function addCardRoutes(app: App, desk: Desk): void {
  app.get(
    '/api/kits/wanted',
    {
      schema: {
        operationId: 'readWantedKits',
        summary: 'For whom kits are still to be made or sent: hospitals with an open order',
        security: token,
        response: answers({ 200: Type.Object({ orders: Type.Array(jsonObject) }) }, 401, 403, 404),
      },
    },
    async (request) => {
      mayMakeCards(desk, desk.staff.identify(request));
      const orders = (await ordersOf(desk.store, null)).filter(({ closedAt }) => closedAt === null);
      return {
        orders: orders.map(({ id, facility, amount, shipped }) => ({
          id,
          hospital: nameOfAgency(facility),
          amount,
          open: amount - shipped,
        })),
      };
    },
  );

  app.get(
    '/api/kits/batches',
    {
      schema: {
        operationId: 'readKitBatches',
        summary: 'Who made kits, when and how many, the newest first; it is only ever added to',
        security: token,
        response: answers({ 200: Type.Object({ batches: Type.Array(batchShape) }) }, 401, 403, 404),
      },
    },
    async (request) => {
      mayMakeCards(desk, desk.staff.identify(request));
      return { batches: [...(await batchesOf(desk.store))] };
    },
  );

  app.post(
    '/api/kits',
    {
      schema: {
        operationId: 'makeKits',
        summary:
          'New kits by list and range ("100100-100110, 100115"), with their cards’ secrets; for an hour the same again under the same Idempotency-Key, while all are unused',
        security: token,
        headers: Type.Object({ 'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 255 })) }),
        body: Type.Object({ kitNumbers: listShape }, { additionalProperties: false }),
        response: answers({ 201: Type.Object({ cards: Type.Array(cardShape) }) }, 400, 401, 403, 404, 409, 422),
      },
    },
    async (request, reply) => {
      const member = desk.staff.identify(request);
      mayMakeCards(desk, member);
      const key = request.headers['idempotency-key'];
      if (!key) throw new Problem(400, 'idempotency_key_missing', { detail: 'send an Idempotency-Key header' });
      const made = await makeBatch(desk, member, MAKER, key, numbersOf(request.body.kitNumbers));
      return reply.code(201).send({ cards: made.map(({ kitNumber, secret }) => ({ kitNumber, secret })) });
    },
  );
}

/** Codes are for the program office alone: suppliers and places handle the boxes that hold them. */
export function mayMakeCards(desk: Desk, member: StaffMember): void {
  if (!workOf(desk, member, KIT).roles.some(({ role }) => role === MAKER)) throw new Problem(403, 'role_missing');
}
