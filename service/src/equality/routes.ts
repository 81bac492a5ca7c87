import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { isWithin } from '../../../src/engine/index.js';
import {
  parsePointer,
  type CompiledForm,
  type Issue,
  type Json,
  type JsonObject,
  type SubmissionPlan,
} from '../../../src/model/index.js';
import { minute, todayOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { App } from '../http/new-app.js';
import { Problem, serviceIssue } from '../http/problem.js';
import { answers, jsonObject } from '../http/shapes.js';

/**
 * Answers that are kept apart from every case: no handle, no ID, the day and not the time. Taken by the addenda of the form's detached
 * submission, each judged as what it was asked as.
 */
export function addEqualityRoute(app: App, desk: Desk): void {
  app.post(
    '/api/equality',
    {
      config: { rateLimit: { max: desk.settings.limits.draftsPerMinute, timeWindow: minute } },
      schema: {
        operationId: 'sendEqualityAnswers',
        summary: 'Answers without any link to a draft or a case',
        body: Type.Object(
          { answers: jsonObject, form: Type.Optional(Type.String({ maxLength: 100 })) },
          { additionalProperties: false },
        ),
        response: answers({ 201: Type.Object({ ok: Type.Boolean() }) }, 400, 422),
      },
    },
    async (request, reply) => {
      const found = detachedOf(desk, request.body.form);
      if (!found) throw new Problem(422, 'invalid', { issues: [serviceIssue('/form', 'enum')] });
      const sent = request.body.answers as JsonObject;
      const issues = issuesOf(found.form, found.submission, sent);
      if (issues.length > 0) throw new Problem(422, 'invalid', { issues });
      await desk.store.run('insert into equality_answers (id, form, answers, day) values ($1, $2, $3::jsonb, $4)', [
        randomUUID(),
        found.form.plan.id,
        JSON.stringify(sent),
        todayOf(desk.clock),
      ]);
      return reply.code(201).send({ ok: true });
    },
  );
}

function detachedOf(
  desk: Desk,
  name: string | undefined,
): { readonly form: CompiledForm; readonly submission: SubmissionPlan } | undefined {
  const found = Object.values(desk.library.forms).flatMap((form) =>
    form.plan.submissions.filter((submission) => submission.detached).map((submission) => ({ form, submission })),
  );
  return name === undefined && found.length === 1 ? found[0] : found.find(({ form }) => form.plan.id === name);
}

function issuesOf(form: CompiledForm, submission: SubmissionPlan, sent: JsonObject): Issue[] {
  const addenda = submission.addenda ?? {};
  const unknown = Object.keys(sent)
    .filter((name) => !Object.hasOwn(addenda, name))
    .map((name) => serviceIssue(`/${name.slice(0, 100)}`, 'unknown'));
  let asked: JsonObject = {};
  for (const [name, pointer] of Object.entries(addenda))
    if (Object.hasOwn(sent, name)) asked = { ...asked, ...nested(parsePointer(pointer).segments, sent[name] as Json) };
  const scope = Object.values(addenda);
  const judged = form.validator
    .checkAsked(asked)
    .filter((issue) => issue.severity === 'error' && scope.some((above) => isWithin(issue.pointer, above)));
  return [...unknown, ...judged].slice(0, 100);
}

function nested(segments: readonly string[], value: Json): JsonObject {
  const [first = '', ...rest] = segments;
  return { [first]: rest.length === 0 ? value : nested(rest, value) };
}
