import { Type } from 'typebox';
import type { StatusProjection } from '../../../src/model/index.js';
import { caseOf } from '../cases/case-store.js';
import { statusOf } from '../cases/projections.js';
import { minute } from '../clock.js';
import type { Desk } from '../desk.js';
import type { App } from '../http/new-app.js';
import { Problem } from '../http/problem.js';
import { answers, jsonObject } from '../http/shapes.js';
import { foldKitNumber } from './codes.js';
import { choose, holdAsOpened, type KitRow, markOfOwn, numberOf } from './kit-store.js';
import { notify, type NotifyWish, wishShape } from './notify.js';
import { withKit } from './open-kit.js';
import { faultOfSecret } from './own-secret.js';

const keysShape = {
  kitNumber: Type.String({ maxLength: 200 }),
  secret: Type.String({ maxLength: 1_000 }),
};

const openedShape = Type.Object({
  /** The card was used for the first time: nothing is shown before its owner has said which secret shall open it. */
  first: Type.Boolean(),
  /** The last four digits of the number. */
  ending: Type.String(),
  status: Type.Optional(jsonObject),
});

/** How a kit stands, for whom its number and secret open it. */
interface Opened {
  readonly first: boolean;
  readonly ending: string;
  readonly status?: StatusProjection;
}

/** What a survivor does: look, choose a secret, wish to be told. Each sends number and secret anew: the service gives no handle that could be kept. */
export function addKitRoutes(app: App, desk: Desk): void {
  const config = { rateLimit: { max: desk.settings.limits.lookupsPerMinute, timeWindow: minute } };

  app.post(
    '/api/kits/lookup',
    {
      config,
      schema: {
        operationId: 'lookUpKit',
        summary: 'How a kit stands; one answer for an unknown number, a wrong secret and a try too soon',
        body: Type.Object(keysShape, { additionalProperties: false }),
        response: answers({ 200: openedShape }, 400, 403, 422),
      },
    },
    async (request): Promise<Opened> => {
      const kit = await withKit(desk, request.body, request.ip, async (_sql, found) => found);
      return kit.choice === 'open' ? { first: true, ending: endingOf(desk, kit) } : opened(desk, kit);
    },
  );

  app.post(
    '/api/kits/secret',
    {
      config,
      schema: {
        operationId: 'chooseKitSecret',
        summary:
          'On first use: the secret that opens the kit from now on; without one, the card’s stays. Can be done once',
        body: Type.Object(
          { ...keysShape, own: Type.Optional(Type.String({ maxLength: 1_000 })) },
          { additionalProperties: false },
        ),
        response: answers({ 200: openedShape }, 400, 403, 422),
      },
    },
    async (request): Promise<Opened> => {
      const { own, kitNumber } = request.body;
      const kit = await withKit(desk, request.body, request.ip, async (sql, found) => {
        // Somebody was first: to a second person with the card the kit is as closed as any other.
        if (found.choice !== 'open' || !(await holdAsOpened(sql, found))) return undefined;
        const fault = own === undefined ? undefined : faultOfSecret(own, foldKitNumber(kitNumber));
        if (fault !== undefined) throw new Problem(422, fault);
        const mark = own === undefined ? null : markOfOwn(desk, found.case_id, own);
        return (await choose(sql, found.case_id, mark)) ? found : undefined;
      });
      return opened(desk, kit);
    },
  );

  app.post(
    '/api/kits/notify',
    {
      config,
      schema: {
        operationId: 'notifyOfKit',
        summary: 'How to be told that there is an update, in neutral words; `none` stops it at once',
        body: Type.Object({ ...keysShape, wish: wishShape }, { additionalProperties: false }),
        response: answers({ 200: Type.Object({ channel: Type.String() }) }, 400, 403, 422),
      },
    },
    async (request): Promise<{ readonly channel: string }> => {
      const wish: NotifyWish = request.body.wish;
      await withKit(desk, request.body, request.ip, async (sql, found) => {
        if (found.choice === 'open' || !(await holdAsOpened(sql, found))) return undefined;
        await notify(desk, sql, found.case_id, wish);
        return found;
      });
      return { channel: wish.channel };
    },
  );
}

async function opened(desk: Desk, kit: KitRow): Promise<Opened> {
  const row = await caseOf(desk.store, kit.case_id);
  if (!row) throw new Error('a kit without a case');
  const { projection } = await statusOf(desk, row, 'survivor');
  return { first: false, ending: endingOf(desk, kit), status: projection };
}

function endingOf(desk: Desk, kit: KitRow): string {
  return numberOf(desk, kit).slice(-4);
}
