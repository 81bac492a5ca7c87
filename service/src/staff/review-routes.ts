import { Type } from 'typebox';
import { todayOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { App } from '../http/new-app.js';
import { Problem } from '../http/problem.js';
import { answers } from '../http/shapes.js';
import type { FastifyRequest } from 'fastify';
import { isAdministrator } from './offices.js';
import { accountsOf, answerFor, answersSeenBy } from './reviews.js';
import type { StaffMember } from './staff-door.js';
import { ANSWERS } from './staff-log.js';

const token = [{ staff: [] }];
const kindShape = Type.Union(ANSWERS.map((answer) => Type.Literal(answer)));
const nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) =>
  Type.Union([shape, Type.Null()]);

const accountShape = Type.Object({
  account: Type.String(),
  office: Type.Object({
    key: Type.String(),
    tracker: Type.Optional(Type.String()),
    reference: Type.Optional(Type.String()),
    name: nullable(Type.String()),
  }),
  roles: Type.Array(Type.String()),
  usedAt: nullable(Type.String()),
  answer: nullable(Type.Object({ kind: kindShape, at: Type.String(), by: Type.String() })),
  dueBy: nullable(Type.String()),
  isOverdue: Type.Boolean(),
  isDone: Type.Boolean(),
  isOwn: Type.Boolean(),
});

const eventShape = Type.Object({
  at: Type.String(),
  by: Type.String(),
  account: Type.String(),
  office: Type.String(),
  kind: kindShape,
});

/** Who still works here: administrators see the accounts of their office, answer for each once a quarter, and end those of people who left. */
export function addReviewRoutes(app: App, desk: Desk): void {
  app.get(
    '/api/staff/accounts',
    {
      schema: {
        operationId: 'readStaffAccounts',
        summary:
          'The accounts that the token’s holder looks after, with roles, last use, and by when each is to be answered for',
        security: token,
        response: answers(
          { 200: Type.Object({ today: Type.String(), accounts: Type.Array(accountShape) }) },
          401,
          403,
          404,
        ),
      },
    },
    async (request) => {
      const member = administrator(desk, request);
      return { today: todayOf(desk.clock), accounts: (await accountsOf(desk, desk.store, member)).map(plain) };
    },
  );

  app.post(
    '/api/staff/reviews',
    {
      schema: {
        operationId: 'answerForStaffAccounts',
        summary:
          'Answers whether people still work here, all or none; `left` ends what the account may do at that office at once',
        security: token,
        body: Type.Object(
          {
            answers: Type.Array(
              Type.Object(
                {
                  account: Type.String({ minLength: 1, maxLength: 60 }),
                  office: Type.String({ minLength: 1, maxLength: 120 }),
                  answer: kindShape,
                },
                { additionalProperties: false },
              ),
              { minItems: 1, maxItems: 200 },
            ),
          },
          { additionalProperties: false },
        ),
        response: answers({ 201: Type.Object({ answers: Type.Integer() }) }, 401, 403, 404, 422),
      },
    },
    async (request, reply) => {
      const member = administrator(desk, request);
      const sent = request.body.answers;
      await desk.store.transaction(async (sql) => {
        const issues = await answerFor(desk, sql, member, sent);
        if (issues.length > 0) throw new Problem(422, 'invalid', { issues });
      });
      return reply.code(201).send({ answers: sent.length });
    },
  );

  app.get(
    '/api/staff/log',
    {
      schema: {
        operationId: 'readStaffLog',
        summary: 'What was answered about accounts, and by whom, the newest first; it is only ever added to',
        security: token,
        response: answers({ 200: Type.Object({ events: Type.Array(eventShape) }) }, 401, 403, 404),
      },
    },
    async (request) => {
      const member = administrator(desk, request);
      return { events: [...(await answersSeenBy(desk.store, member, desk.staff.members))] };
    },
  );
}

function administrator(desk: Desk, request: FastifyRequest): StaffMember {
  const member = desk.staff.identify(request);
  if (!isAdministrator(member)) throw new Problem(403, 'role_missing', { detail: 'this needs a role "people"' });
  return member;
}

function plain(account: Awaited<ReturnType<typeof accountsOf>>[number]) {
  return { ...account, roles: [...account.roles] };
}
