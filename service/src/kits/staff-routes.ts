import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { openCase } from '../cases/case-store.js';
import { withEvents } from '../cases/history.js';
import { statusOf } from '../cases/projections.js';
import { takeEvent } from '../cases/take-event.js';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { App } from '../http/new-app.js';
import { Problem, serviceIssue } from '../http/problem.js';
import { answers, jsonObject } from '../http/shapes.js';
import { caseFor, workOf } from '../staff/case-roles.js';
import type { StaffMember } from '../staff/staff-door.js';
import { takenKey } from '../store/sql.js';
import { newCardSecret } from './codes.js';
import { KIT, addKit, kitOf, kitOfCase, numberOf, reissue } from './kit-store.js';
import { readNumberList } from './number-list.js';

const token = [{ staff: [] }];
const listShape = Type.String({ minLength: 1, maxLength: 4_000 });
const cardShape = Type.Object({ kitNumber: Type.String(), secret: Type.String() });

/** Most kits that are named at once. */
const MOST = 200;

/** What staff do with kits by their numbers. A number is told in bodies only; in addresses a kit is its case. */
export function addKitStaffRoutes(app: App, desk: Desk): void {
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
      mustBe(desk, desk.staff.identify(request), ['supplier', 'admin']);
      return reply.code(201).send({ cards: await makeKits(desk, numbersOf(request.body.kitNumbers)) });
    },
  );

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
      mustBe(desk, member, ['admin']);
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

/** Makes kits and gives what is printed on their cards. */
export async function makeKits(
  desk: Desk,
  numbers: readonly string[],
): Promise<readonly { readonly kitNumber: string; readonly secret: string; readonly caseId: string }[]> {
  try {
    return await withEvents(desk, async (sql, add) => {
      const cards = [];
      for (const kitNumber of numbers) {
        const secret = newCardSecret();
        const caseId = await openCase(desk, sql, add, KIT, [], []);
        await addKit(desk, sql, caseId, kitNumber, secret);
        cards.push({ kitNumber, secret, caseId });
      }
      return cards;
    });
  } catch (error) {
    if (takenKey(error) !== undefined) throw new Problem(409, 'kit_exists');
    throw error;
  }
}

/** The numbers of a list, or 422 that names the part that cannot be read. */
export function numbersOf(typed: string): readonly string[] {
  const list = readNumberList(typed, MOST);
  if ('fault' in list)
    throw new Problem(422, 'invalid', {
      issues: [serviceIssue('/kitNumbers', list.fault, { part: list.part + 1, most: MOST })],
    });
  return list.numbers;
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

function mustBe(desk: Desk, member: StaffMember, roles: readonly string[]): void {
  const work = workOf(desk, member, KIT);
  if (!work.roles.some(({ role }) => roles.includes(role))) throw new Problem(403, 'role_missing');
}
