import { readFile } from 'node:fs/promises';
import { Type } from 'typebox';
import type { Desk } from '../desk.js';
import { draftIdOf, draftIdOfHandle } from '../drafts/handles.js';
import type { App } from '../http/new-app.js';
import { answers } from '../http/shapes.js';
import { keptPath } from './files.js';

/** A file that somebody may take with them; its content rests under its `id`. */
export interface OpenFile {
  readonly id: string;
  readonly type: string;
  /** Says what it is, and nothing that its owner called it. */
  readonly filename: string;
}

/** Where a kind of file comes from. */
export interface FileSource {
  /** The file of this id, as far as whoever holds the draft may have it; refuses with 404. */
  readonly find: (draftId: string, id: string) => Promise<OpenFile>;
  /** Hears of a file that is given, before its first byte goes out: without it nothing is given. */
  readonly taken?: (draftId: string, id: string) => Promise<void>;
}

/** What is read of it before it is taken. */
const facts = Type.Object({ filename: Type.String(), type: Type.String() });
const params = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{32}$' }) });
const box = Type.Object({ handle: Type.String({ maxLength: 43 }) }, { additionalProperties: false });

/** Largest body of a form with the one box, in bytes. */
const formLimit = 200;

/**
 * Two routes of a kind of file. GET tells what it is, so that a page hears of a refusal before it asks for the file. POST gives it, to the
 * browser itself: a form is sent whose one box is the handle. An address alone opens nothing, and a page could not do it: what a script in a
 * frame has read, Firefox and WebKit save only where the page around lets in frames of `blob:`.
 */
export async function addFileRoutes(
  parent: App,
  desk: Desk,
  { path, name, what }: { readonly path: string; readonly name: string; readonly what: string },
  { find, taken }: FileSource,
): Promise<void> {
  await parent.register((scope, _options, done) => {
    const app = scope as App;
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: formLimit },
      (_request, body, parsed) => parsed(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    app.get(
      path,
      {
        schema: {
          operationId: `ask${name}`,
          summary: `What ${what} is`,
          security: [{ handle: [] }],
          params,
          response: answers({ 200: facts }, 401, 404),
        },
      },
      async (request) => {
        const { filename, type } = await find(await draftIdOf(desk, request), request.params.id);
        return { filename, type };
      },
    );
    app.post(
      `${path}/file`,
      {
        // Our pages tell no referrer, and a form of such a page has the origin `null`. What opens the file is in the body; no browser adds it.
        config: { fromAnyOrigin: true },
        schema: {
          operationId: `take${name}`,
          summary: `Saves ${what}: sent by the browser as a form whose one box is the handle`,
          consumes: ['application/x-www-form-urlencoded'],
          params,
          body: box,
          response: answers({ 200: Type.Unknown() }, 401, 404, 422),
        },
      },
      async (request, reply) => {
        const draftId = await draftIdOfHandle(desk, request.body.handle);
        const file = await find(draftId, request.params.id);
        const content = await readFile(keptPath(desk, file.id));
        await taken?.(draftId, request.params.id);
        return reply
          .type(file.type)
          .header('content-disposition', `attachment; filename="${file.filename}"`)
          .send(content);
      },
    );
    done();
  });
}
