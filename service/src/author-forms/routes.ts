import { Type } from 'typebox';
import { minute } from '../clock.js';
import type { Desk } from '../desk.js';
import type { App } from '../http/new-app.js';
import { Problem } from '../http/problem.js';
import { answers } from '../http/shapes.js';
import { formRows, presentVersion } from './form-store.js';
import { receive } from './receive.js';
import { change, mustHave, pinAgain, register, registeredOf } from './register.js';
import {
  changeShape,
  describedShape,
  formId,
  receiptShape,
  registeredShape,
  registrationShape,
  submissionShape,
} from './shapes.js';

const params = Type.Object({ form: formId });
const staff = [{ staff: [] }];

/** Forms of authors: registered by staff, described to pages, sent by people. */
export function addAuthorFormRoutes(app: App, desk: Desk): void {
  addStaffRoutes(app, desk);
  addPageRoutes(app, desk);
}

function addStaffRoutes(app: App, desk: Desk): void {
  app.post(
    '/api/author-forms',
    {
      schema: {
        operationId: 'registerAuthorForm',
        summary:
          'Register a form: its files are fetched from a listed origin, judged, and pinned by hash (staff, role author)',
        security: staff,
        body: registrationShape,
        response: answers({ 201: registeredShape }, 400, 401, 403, 404, 409, 422),
      },
    },
    async (request, reply) => {
      const { name } = desk.staff.open(request, 'author');
      const registered = await register(desk, request.body, name);
      return reply.code(201).header('location', registered.endpoint).send(registered);
    },
  );

  app.get(
    '/api/author-forms',
    {
      schema: {
        operationId: 'listAuthorForms',
        summary: 'All registered forms (staff, role author)',
        security: staff,
        response: answers({ 200: Type.Object({ forms: Type.Array(registeredShape) }) }, 401, 403, 404),
      },
    },
    async (request) => {
      desk.staff.open(request, 'author');
      const rows = await formRows(desk.store);
      return { forms: await Promise.all(rows.map((row) => registeredOf(desk, desk.store, row))) };
    },
  );

  app.patch(
    '/api/author-forms/:form',
    {
      schema: {
        operationId: 'changeAuthorForm',
        summary: 'Change recipient, retention, webhook or state of a form (staff, role author)',
        security: staff,
        params,
        body: changeShape,
        response: answers({ 200: registeredShape }, 400, 401, 403, 404, 422),
      },
    },
    async (request) => {
      desk.staff.open(request, 'author');
      return change(desk, request.params.form, request.body);
    },
  );

  app.post(
    '/api/author-forms/:form/pin',
    {
      schema: {
        operationId: 'pinAuthorForm',
        summary: 'Fetch the files anew and take them over as the next version (staff, role author)',
        security: staff,
        params,
        body: Type.Pick(registrationShape, ['schemaHash', 'layoutHash'], { additionalProperties: false }),
        response: answers({ 200: registeredShape }, 400, 401, 403, 404, 422),
      },
    },
    async (request) => {
      const { name } = desk.staff.open(request, 'author');
      return pinAgain(desk, request.params.form, request.body, name);
    },
  );
}

function addPageRoutes(app: App, desk: Desk): void {
  app.get(
    '/api/author-forms/:form',
    {
      schema: {
        operationId: 'describeAuthorForm',
        summary: 'Which files a form is judged by, and whether it takes answers',
        params,
        response: answers({ 200: describedShape }, 404),
      },
    },
    async (request) => {
      const row = await mustHave(desk.store, request.params.form);
      const present = await presentVersion(desk.store, row.id);
      if (!present) throw new Problem(404, 'not_found');
      return {
        form: row.id,
        version: present.version,
        state: row.state,
        schema: { hash: present.schema_hash, href: 'schema.json' },
        ...(present.layout_hash !== '' && { layout: { hash: present.layout_hash, href: 'layout.json' } }),
      };
    },
  );

  for (const file of ['schema', 'layout'] as const) {
    app.get(
      `/api/author-forms/:form/${file}.json`,
      {
        schema: {
          operationId: file === 'schema' ? 'readPinnedSchema' : 'readPinnedLayout',
          summary: `The pinned ${file}, byte for byte`,
          params,
          response: answers({ 200: Type.Unknown() }, 404),
        },
      },
      async (request, reply) => {
        const present = await presentVersion(desk.store, request.params.form);
        const text = file === 'schema' ? present?.schema_text : present?.layout_text;
        if (text === undefined || text === null) throw new Problem(404, 'not_found');
        return reply.type('application/json; charset=utf-8').serializer(String).send(text);
      },
    );
  }

  app.post(
    '/api/author-forms/:form/submissions',
    {
      config: { rateLimit: { max: desk.settings.limits.draftsPerMinute, timeWindow: minute } },
      schema: {
        operationId: 'sendAuthorForm',
        summary:
          'Send the answers of a form, exactly once (Idempotency-Key). docs/receive-submissions.md has the contract',
        params,
        headers: Type.Object({ 'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 255 })) }),
        body: submissionShape,
        response: answers({ 201: receiptShape }, 400, 404, 409, 413, 415, 422),
      },
    },
    async (request, reply) => {
      const key = request.headers['idempotency-key'];
      if (!key) throw new Problem(400, 'idempotency_key_missing', { detail: 'send an Idempotency-Key header' });
      const answered = await receive(desk, request.params.form, key, request.body);
      return reply.code(answered.status).send(answered.body);
    },
  );
}
