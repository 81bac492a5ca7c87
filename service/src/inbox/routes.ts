import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { formId } from '../author-forms/shapes.js';
import { mustHave } from '../author-forms/register.js';
import { todayOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { App } from '../http/new-app.js';
import { Problem, serviceIssue } from '../http/problem.js';
import { answers, jsonObject } from '../http/shapes.js';
import { csvOf, jsonOf } from './export.js';
import { inboxesOf, wordsOf } from './in-words.js';
import { countsOf, type InboxPlace, itemOfId, linesOf, mark, noteAct } from './inbox-store.js';

const staff = [{ staff: [] }];
const params = Type.Object({ form: formId });
const one = Type.Object({ form: formId, id: Type.String({ format: 'uuid' }) });
const state = Type.Union([Type.Literal('new'), Type.Literal('read'), Type.Literal('done')]);
const lineParts = {
  id: Type.String(),
  form: Type.String(),
  number: Type.Integer({ description: 'Which pinned version it was judged by' }),
  reference: Type.String(),
  language: Type.String(),
  state,
  receivedAt: Type.String(),
  expiresAt: Type.String(),
  markedAt: Type.Optional(Type.String()),
  markedBy: Type.Optional(Type.String()),
};
const line = Type.Object(lineParts);
const counts = Type.Object({ new: Type.Integer(), read: Type.Integer(), done: Type.Integer() });
const inboxShape = Type.Object({ form: formId, title: Type.String(), recipient: Type.String(), counts });
const wordsShape = Type.Object(
  { pointer: Type.String(), label: Type.String(), answer: Type.String() },
  { description: 'An answer in the words of the version it was given to: label and chosen options' },
);

/** What staff read of an author's form (role `inbox`): a list, one submission, marks, and the whole as a table or as JSON. */
export function addInboxRoutes(app: App, desk: Desk): void {
  addReadingRoutes(app, desk);
  addExportRoutes(app, desk);
}

function addReadingRoutes(app: App, desk: Desk): void {
  app.get(
    '/api/inbox',
    {
      schema: {
        operationId: 'listInboxes',
        summary: 'The forms that have an inbox, with how many submissions are in each state (staff, role inbox)',
        security: staff,
        response: answers({ 200: Type.Object({ forms: Type.Array(inboxShape) }) }, 401, 403, 404),
      },
    },
    async (request) => {
      desk.staff.open(request, 'inbox');
      return { forms: [...(await inboxesOf(desk))] };
    },
  );

  app.get(
    '/api/inbox/:form/submissions',
    {
      schema: {
        operationId: 'listSubmissions',
        summary: 'Submissions of a form without their answers, newest first; `next` goes on (staff, role inbox)',
        security: staff,
        params,
        querystring: Type.Object(
          { state: Type.Optional(state), after: Type.Optional(Type.String({ maxLength: 100 })) },
          { additionalProperties: false },
        ),
        response: answers(
          {
            200: Type.Object({ submissions: Type.Array(line), counts, next: Type.Optional(Type.String()) }),
          },
          401,
          403,
          404,
          422,
        ),
      },
    },
    async (request) => {
      desk.staff.open(request, 'inbox');
      const { form } = request.params;
      await mustHave(desk.store, form);
      const most = 50;
      const lines = await linesOf(desk.store, form, {
        state: request.query.state,
        after: placeOf(request.query.after),
        most: most + 1,
      });
      const shown = lines.slice(0, most);
      const last = shown.at(-1);
      return {
        submissions: [...shown],
        counts: await countsOf(desk.store, form),
        ...(lines.length > most && last && { next: `${last.receivedAt}~${last.id}` }),
      };
    },
  );

  app.get(
    '/api/inbox/:form/submissions/:id',
    {
      schema: {
        operationId: 'readSubmission',
        summary: 'One submission with its answers (staff, role inbox)',
        security: staff,
        params: one,
        response: answers(
          { 200: Type.Object({ ...lineParts, answers: jsonObject, words: Type.Array(wordsShape) }) },
          401,
          403,
          404,
          422,
        ),
      },
    },
    async (request) => {
      const { name } = desk.staff.open(request, 'inbox');
      const { form, id } = request.params;
      const item = await itemOfId(desk, desk.store, id);
      if (item?.form !== form) throw new Problem(404, 'not_found');
      await noteAct(desk, desk.store, name, 'read', form, id);
      return { ...item, words: [...(await wordsOf(desk, item))] };
    },
  );

  app.patch(
    '/api/inbox/:form/submissions/:id',
    {
      schema: {
        operationId: 'markSubmission',
        summary: 'Mark a submission as new, read or done (staff, role inbox)',
        security: staff,
        params: one,
        body: Type.Object({ state }, { additionalProperties: false }),
        response: answers({ 200: line }, 400, 401, 403, 404, 422),
      },
    },
    async (request) => {
      const { name } = desk.staff.open(request, 'inbox');
      const { form, id } = request.params;
      const marked = await desk.store.transaction(async (sql) => {
        const changed = await mark(desk, sql, form, id, request.body.state, name);
        if (changed) await noteAct(desk, sql, name, 'mark', form, id);
        return changed;
      });
      if (!marked) throw new Problem(404, 'not_found');
      return marked;
    },
  );
}

function addExportRoutes(app: App, desk: Desk): void {
  app.get(
    '/api/inbox/:form/export.csv',
    {
      schema: {
        operationId: 'exportCsv',
        summary: 'All submissions as a table (RFC 4180) that no spreadsheet executes (staff, role inbox)',
        security: staff,
        params,
        querystring: Type.Object(
          {
            state: Type.Optional(state),
            names: Type.Optional(Type.Union([Type.Literal('labels'), Type.Literal('pointers')])),
          },
          { additionalProperties: false },
        ),
        response: answers({ 200: Type.String() }, 401, 403, 404, 422),
      },
    },
    async (request, reply) => {
      const { name } = desk.staff.open(request, 'inbox');
      const { form } = request.params;
      await mustHave(desk.store, form);
      await noteAct(desk, desk.store, name, 'export', form);
      const { names = 'labels', state: wanted } = request.query;
      return sendFile(
        reply,
        'text/csv; charset=utf-8; header=present',
        nameOf(desk, form, 'csv'),
        csvOf(desk, form, names, wanted),
      );
    },
  );

  app.get(
    '/api/inbox/:form/export.json',
    {
      schema: {
        operationId: 'exportJson',
        summary: 'All submissions as one JSON list (staff, role inbox)',
        security: staff,
        params,
        querystring: Type.Object({ state: Type.Optional(state) }, { additionalProperties: false }),
        response: answers({ 200: Type.Array(Type.Object({ ...lineParts, answers: jsonObject })) }, 401, 403, 404, 422),
      },
    },
    async (request, reply) => {
      const { name } = desk.staff.open(request, 'inbox');
      const { form } = request.params;
      await mustHave(desk.store, form);
      await noteAct(desk, desk.store, name, 'export', form);
      return sendFile(
        reply,
        'application/json; charset=utf-8',
        nameOf(desk, form, 'json'),
        jsonOf(desk, form, request.query.state),
      );
    },
  );
}

function sendFile(reply: FastifyReply, type: string, name: string, parts: AsyncGenerator<string>): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(Readable.from(parts, { objectMode: false }));
}

function nameOf(desk: Desk, form: string, ending: string): string {
  return `${form}-${todayOf(desk.clock)}.${ending}`;
}

function placeOf(after: string | undefined): InboxPlace | undefined {
  if (after === undefined) return undefined;
  const [, receivedAt, id] = /^(\d{4}-[\d:.TZ-]{10,30})~([0-9a-f-]{36})$/.exec(after) ?? [];
  if (receivedAt === undefined || id === undefined)
    throw new Problem(422, 'invalid', { issues: [serviceIssue('/after', 'pattern')] });
  return { receivedAt, id };
}
