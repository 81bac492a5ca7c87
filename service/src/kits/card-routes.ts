import { Type } from 'typebox';
import type { Desk } from '../desk.js';
import type { App } from '../http/new-app.js';
import { Problem } from '../http/problem.js';
import { answers, jsonObject } from '../http/shapes.js';
import { workOf } from '../staff/case-roles.js';
import type { StaffMember } from '../staff/staff-door.js';
import { nameOfAgency } from './agencies.js';
import { KIT } from './kit-store.js';
import { makeKits } from './make-kits.js';
import { listShape, numbersOf } from './listed-kits.js';
import { ordersOf } from './orders.js';

const token = [{ staff: [] }];
/** What is printed on a card. */
export const cardShape = Type.Object({ kitNumber: Type.String(), secret: Type.String() });

/** The program office makes kits, and with each the card that goes into its box. Nobody else ever sees a code, nor does the office a second time. */
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

  app.post(
    '/api/kits',
    {
      schema: {
        operationId: 'makeKits',
        summary: 'New kits by list and range ("100100-100110, 100115"); their cards’ secrets are told this once',
        security: token,
        body: Type.Object({ kitNumbers: listShape }, { additionalProperties: false }),
        response: answers({ 201: Type.Object({ cards: Type.Array(cardShape) }) }, 401, 403, 404, 409, 422),
      },
    },
    async (request, reply) => {
      mayMakeCards(desk, desk.staff.identify(request));
      const made = await makeKits(desk, numbersOf(request.body.kitNumbers));
      return reply.code(201).send({ cards: made.map(({ kitNumber, secret }) => ({ kitNumber, secret })) });
    },
  );
}

/** Codes are for the program office alone: suppliers and places handle the boxes that hold them. */
export function mayMakeCards(desk: Desk, member: StaffMember): void {
  if (!workOf(desk, member, KIT).roles.some(({ role }) => role === 'admin')) throw new Problem(403, 'role_missing');
}
