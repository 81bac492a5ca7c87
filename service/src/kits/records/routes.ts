import { Type } from 'typebox';
import type { JsonObject } from '../../../../src/model/index.js';
import type { Desk } from '../../desk.js';
import { formOf } from '../../forms/form-library.js';
import type { App } from '../../http/new-app.js';
import { Problem, serviceIssue } from '../../http/problem.js';
import { answers, jsonObject } from '../../http/shapes.js';
import { workOf, type CaseWork } from '../../staff/case-roles.js';
import { agencyNamed, kitAgencies, type AgencyRole, type KitAgency } from '../agencies.js';
import { KIT } from '../kit-store.js';
import { ordersOf } from '../orders.js';
import { stockOf } from '../stock.js';
import { recordForms } from './all.js';
import { kitQueue } from './queue.js';
import { takeRecord } from './take-record.js';

const token = [{ staff: [] }];
const agencyKey = Type.String({ minLength: 1, maxLength: 40 });

/** The desk of those who handle kits: what they may record, which kits are theirs, and the records themselves. */
export function addKitRecordRoutes(app: App, desk: Desk): void {
  app.get(
    '/api/kits/desk',
    {
      schema: {
        operationId: 'readKitDesk',
        summary: 'For which places the token records, by which forms, and the places that these forms name',
        security: token,
        response: answers({ 200: jsonObject }, 401, 404),
      },
    },
    async (request) => {
      const work = workOf(desk, desk.staff.identify(request), KIT);
      const places = placesOf(work);
      return {
        places: places.map(({ role, agency }) => ({
          role,
          agency: agency.key,
          name: agency.name,
          forms: Object.entries(recordForms)
            .filter(([name, form]) => form.role === role && formOf(desk.library, name) !== undefined)
            .map(([name]) => name),
        })),
        known: {
          facilities: optionsOf('facility'),
          police: optionsOf('police'),
          labs: optionsOf('lab'),
        },
      };
    },
  );

  app.post(
    '/api/kits/queue',
    {
      schema: {
        operationId: 'readKitQueue',
        summary: 'The kits of a place, those that are due first; with its stock, when it is a hospital',
        security: token,
        body: Type.Object({ agency: agencyKey, role: Type.String({ maxLength: 20 }) }, { additionalProperties: false }),
        response: answers({ 200: jsonObject }, 401, 403, 404, 422),
      },
    },
    async (request) => {
      const { role, agency } = request.body;
      const work = workOf(desk, desk.staff.identify(request), KIT);
      const place = placeOf(work, role, agency);
      return {
        kits: await kitQueue(desk, work, place.role, place.agency),
        ...(place.role === 'facility' && {
          stock: await stockOf(desk, desk.store, place.agency.key),
          orders: await ordersOf(desk.store, place.agency.key),
        }),
      };
    },
  );

  app.get(
    '/api/kits/orders',
    {
      schema: {
        operationId: 'readKitOrders',
        summary: 'Orders of new kits, open ones first, for those who ship them',
        security: token,
        response: answers({ 200: Type.Object({ orders: Type.Array(jsonObject) }) }, 401, 403, 404),
      },
    },
    async (request) => {
      const { roles } = workOf(desk, desk.staff.identify(request), KIT);
      if (!roles.some(({ role }) => role === 'supplier' || role === 'admin')) throw new Problem(403, 'role_missing');
      return { orders: [...(await ordersOf(desk.store, null))] };
    },
  );

  app.post(
    '/api/kits/records/:form',
    {
      schema: {
        operationId: 'recordKits',
        summary: 'Record what a place did with kits, by one of its forms, exactly once (Idempotency-Key)',
        security: token,
        params: Type.Object({ form: Type.String({ minLength: 1, maxLength: 40 }) }),
        headers: Type.Object({ 'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 255 })) }),
        body: Type.Object({ agency: agencyKey, answers: jsonObject }, { additionalProperties: false }),
        response: answers(
          {
            201: Type.Object({
              receivedAt: Type.String(),
              kits: Type.Integer(),
              strange: Type.Array(Type.Object({ part: Type.Integer(), code: Type.String() })),
            }),
          },
          400,
          401,
          403,
          404,
          422,
        ),
      },
    },
    async (request, reply) => {
      const { form } = request.params;
      const recordForm = Object.hasOwn(recordForms, form) ? recordForms[form] : undefined;
      if (!recordForm) throw new Problem(404, 'not_found');
      const work = workOf(desk, desk.staff.identify(request), KIT);
      const { agency } = placeOf(work, recordForm.role, request.body.agency);
      const key = request.headers['idempotency-key'];
      if (!key) throw new Problem(400, 'idempotency_key_missing', { detail: 'send an Idempotency-Key header' });
      const sent = { form, answers: request.body.answers as JsonObject, key };
      const receipt = await takeRecord(desk, recordForm, agency, sent);
      return reply.code(201).send({ ...receipt, strange: [...receipt.strange] });
    },
  );
}

/** A place for which a token records. */
interface Place {
  readonly role: AgencyRole;
  readonly agency: KitAgency;
}

/** All places of a token: the one that its role names, or all of its kind. */
function placesOf({ roles }: CaseWork): readonly Place[] {
  return roles.flatMap(({ role, reference }) => {
    if (!isAgencyRole(role)) return [];
    return kitAgencies[role]
      .filter(({ key }) => reference === undefined || key === reference)
      .map((agency) => ({ role, agency }));
  });
}

/** The place that a request speaks for; refused when the token has not the role, or has it for another place. */
function placeOf(work: CaseWork, role: string, key: string): Place {
  const own = placesOf(work).filter((place) => place.role === role);
  if (own.length === 0) throw new Problem(403, 'role_missing', { detail: `this needs the role "${role}"` });
  if (!isAgencyRole(role) || !agencyNamed(role, key))
    throw new Problem(422, 'invalid', { issues: [serviceIssue('/agency', 'enum')] });
  const place = own.find(({ agency }) => agency.key === key);
  if (!place) throw new Problem(403, 'role_missing', { detail: 'this token has the role for another place' });
  return place;
}

function isAgencyRole(role: string): role is AgencyRole {
  return Object.hasOwn(kitAgencies, role);
}

function optionsOf(role: AgencyRole): readonly object[] {
  return kitAgencies[role].map(({ key, name }) => ({ key, label: name }));
}
