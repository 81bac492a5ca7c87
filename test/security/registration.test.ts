import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAuthorBench, type AuthorBench } from '../../service/test/author-form-fixture.js';
import { told } from '../../service/test/harness.js';
import type { Json } from '../../src/model/index.js';
import { namesOfObjects, OBJECT_NAMES, refusedForms } from './hostile-forms.js';
import { prototypes } from './prototypes.js';

const before = prototypes();

describe('the service, when a form made to do harm is registered,', () => {
  let bench: AuthorBench;
  beforeAll(async () => {
    bench = await openAuthorBench();
  });
  afterAll(async () => {
    await bench.close();
    expect(prototypes()).toBe(before);
  });

  /** A file of the author's site. Each on a connection of its own: one that waited while a form was judged may be gone. */
  const put = (path: string, json: Json): string =>
    bench.site.answer(path, (_asked, response) =>
      response.writeHead(200, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(json)),
    );

  it('refuses each, says what is wrong with it and where, and goes on', async () => {
    for (const [at, { says, schema, layout, problem }] of refusedForms.entries()) {
      const answer = await bench.register({
        id: 'f',
        schemaUrl: bench.site.file(`/hostile-${at}.json`, schema),
        layoutUrl: layout === undefined ? undefined : bench.site.file(`/hostile-layout-${at}.json`, layout),
      });
      expect([says, answer.statusCode]).toEqual([says, 422]);
      const { problems = [], issues = [] } = answer.json<{ problems?: Code[]; issues?: Code[] }>();
      const codes = [...problems, ...issues].map(({ code }) => code);
      expect([says, codes]).toEqual([says, expect.arrayContaining([expect.stringMatching(problem)])]);
      expect(answer.body).not.toMatch(/at .*\.ts:|node_modules|RangeError/);
    }
    expect((await bench.register()).statusCode).toBe(201);
  });

  it('takes one with names that every object has, and its answers', async () => {
    const id = 'names';
    const registered = await bench.register({
      id,
      schemaUrl: put('/names.json', namesOfObjects),
      layoutUrl: undefined,
    });
    expect([registered.statusCode, registered.body]).toEqual([201, registered.body]);
    const send = (answers: string) =>
      bench.app.inject({
        method: 'POST',
        url: `/api/author-forms/${id}/submissions`,
        headers: { 'idempotency-key': `key-${answers.length}`, 'content-type': 'application/json' },
        payload: `{"form":"${id}","answers":${answers}}`,
      });
    const lacking = await send('{"constructor":{"prototype":{"polluted":1}}}');
    expect(lacking.statusCode).toBe(422);
    expect((told(lacking).issues ?? []).length).toBeGreaterThan(0);
    const whole = await send(`{${OBJECT_NAMES.map((name) => `"${name}":"x"`).join()}}`);
    expect([whole.statusCode, whole.body]).toEqual([201, whole.body]);
  });
});

interface Code {
  readonly code: string;
}
