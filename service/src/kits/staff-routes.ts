import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { statusOf } from '../cases/projections.js';
import { takeEvent } from '../cases/take-event.js';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { App } from '../http/new-app.js';
import { Problem } from '../http/problem.js';
import { answers, jsonObject } from '../http/shapes.js';
import { caseFor, workOf } from '../staff/case-roles.js';
import type { StaffMember } from '../staff/staff-door.js';
import { cardShape, mayMakeCards } from './card-routes.js';
import { newCardSecret } from './codes.js';
import { KIT, kitOf, kitOfCase, numberOf, reissue } from './kit-store.js';
import { listShape, numbersOf } from './listed-kits.js';

const token = [{ staff: [] }];

/** What staff do with kits by their numbers. A number is told in bodies only; in addresses a kit is its case. */
export function addKitStaffRoutes(app: App, desk: Desk): void {
  app.post(
    '/api/kits/find',
    {
      schema: {
        operationId: 'findKits',
        summary: 'The cases of kits by list and range, as far as the token may see them',
        security: token,
        body: Type.Object({ kitNumbers: listShape }, { additionalProperties: false }),
        response: answers({ 200: Type.Object({ kits: Type.Array(jsonObject) }) }, 401, 404, 422),
      },
    },
    async (request) => {
      const member = desk.staff.identify(request);
      workOf(desk, member, KIT);
      const found = await Promise.all(
        numbersOf(request.body.kitNumbers).map((number) => lookFor(desk, member, number)),
      );
      return { kits: found.flatMap((one) => (one ? [one] : [])) };
    },
  );

  app.post(
    '/api/kits/:id/reissue',
    {
      schema: {
        operationId: 'reissueKitCard',
        summary: 'A new secret for a card that was lost; what was chosen before opens nothing any more',
        security: token,
        params: Type.Object({ id: Type.String({ format: 'uuid', maxLength: 36 }) }),
        body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 300 }) }, { additionalProperties: false }),
        response: answers({ 201: cardShape }, 401, 403, 404, 422),
      },
    },
    async (request, reply) => {
      const member = desk.staff.identify(request);
      const { id } = request.params;
      mayMakeCards(desk, member);
      const kit = await kitOfCase(desk.store, id);
      if (!kit) throw new Problem(404, 'not_found');
      const secret = newCardSecret();
      await takeEvent(
        desk,
        member,
        id,
        {
          id: randomUUID(),
          role: 'admin',
          sent: { kind: 'card_reissued', at: momentOf(desk.clock), fields: { reason: request.body.reason } },
        },
        (sql) => reissue(desk, sql, id, secret),
      );
      return reply.code(201).send({ kitNumber: numberOf(desk, kit), secret });
    },
  );
}

async function lookFor(desk: Desk, member: StaffMember, number: string): Promise<object | undefined> {
  const kit = await kitOf(desk, desk.store, number);
  if (!kit) return undefined;
  try {
    const { row, work } = await caseFor(desk, desk.store, member, kit.case_id);
    const { projection } = await statusOf(desk, row, work.audience);
    const main = projection.items.find((item) => item.kind === work.plan.main);
    return {
      id: kit.case_id,
      kitNumber: number,
      state: main?.state ?? null,
      since: main?.since ?? null,
      due: main?.due ?? null,
      flags: projection.flags ?? [],
    };
  } catch (error) {
    // Another agency's kit is as good as none.
    if (error instanceof Problem && error.status === 404) return undefined;
    throw error;
  }
}
