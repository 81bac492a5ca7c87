import type { LightMyRequestResponse as InjectAnswer } from 'fastify';
import { kinds } from '../../src/generated/fields.js';
import type { FormLibrary } from '../src/forms/form-library.js';
import { openBench, staffToken, type Bench } from './harness.js';
import { OtherSite } from './other-site.js';

/** A form as an author writes it: a public hearing. */
export const hearing = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Ask to speak at a public hearing',
  type: 'object',
  properties: {
    name: { title: 'Your name', type: 'string', minLength: 1, maxLength: 100 },
    email: { title: 'Your email', type: 'string', format: 'email' },
    hearing: { title: 'Which hearing?', enum: ['Boston', 'Springfield'] },
    minutes: { title: 'How many minutes?', type: 'integer', minimum: 1, maximum: 10 },
    topics: { title: 'What about?', type: 'array', items: { enum: ['Roads', 'Schools'] }, uniqueItems: true },
    remote: { title: 'Will you join by video?', type: 'boolean' },
    device: { title: 'On which device?', type: 'string', maxLength: 50 },
    late: { type: 'boolean' },
  },
  required: ['name', 'hearing', 'minutes', 'late'],
  unevaluatedProperties: false,
};

/** How it is asked. */
export const hearingLayout = {
  id: 'hearing',
  version: '1',
  title: 'Ask to speak at a public hearing',
  asked: { type: 'object', properties: { knows: { title: 'Do you know the rules?', type: 'boolean' } } },
  fields: { '/device': { when: { '==': [{ var: '/remote' }, true] } } },
  derive: [{ write: '/late', value: { '>': [{ var: '/minutes' }, 5] } }],
  rules: [
    {
      id: 'boston-short',
      code: 'too_long_for_boston',
      at: '/minutes',
      when: { '==': [{ var: '/hearing' }, 'Boston'] },
      assert: { '<=': [{ var: '/minutes' }, 3] },
      text: 'In Boston you may speak for 3 minutes',
    },
  ],
};

/** Answers that pass. */
export const goodAnswers = { name: 'Ana Silva', hearing: 'Springfield', minutes: 4, late: false };

const library: FormLibrary = { forms: {}, kinds, policies: {}, trackers: {} };

/** A bench whose operator has listed one site for files and webhooks. */
export interface AuthorBench extends Bench {
  readonly site: OtherSite;
  /** Registers the hearing form; more of the registration may be given. */
  register(more?: object, token?: string): Promise<InjectAnswer>;
  /** Sends answers under a key. */
  send(body: object, key?: string, headers?: object): Promise<InjectAnswer>;
  /** Asks as staff. */
  staff(method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object, token?: string): Promise<InjectAnswer>;
}

/** Opens one. */
export async function openAuthorBench(limits = {}): Promise<AuthorBench> {
  const site = await OtherSite.start();
  const bench = await openBench(limits, library, { authorOrigins: [site.origin], webhookOrigins: [site.origin] });
  site.file('/hearing.json', hearing);
  site.file('/hearing-layout.json', hearingLayout);
  const ask = async (
    method: 'GET' | 'POST' | 'PATCH',
    url: string,
    payload: object | undefined,
    headers: object,
  ): Promise<InjectAnswer> => bench.app.inject({ method, url, payload, headers: { ...headers } });
  let keys = 0;
  return {
    ...bench,
    site,
    register: (more = {}, token = staffToken.author) =>
      ask(
        'POST',
        '/api/author-forms',
        {
          id: 'hearing',
          schemaUrl: `${site.origin}/hearing.json`,
          layoutUrl: `${site.origin}/hearing-layout.json`,
          recipient: 'Hearings office',
          retentionDays: 90,
          ...more,
        },
        { authorization: `Bearer ${token}` },
      ),
    send: (body, key = `key-${(keys += 1)}`, headers = {}) =>
      ask(
        'POST',
        '/api/author-forms/hearing/submissions',
        { form: 'hearing', answers: goodAnswers, ...body },
        { 'idempotency-key': key, ...headers },
      ),
    staff: (method, url, payload, token = staffToken.all) =>
      ask(method, url, payload, { authorization: `Bearer ${token}` }),
    async close() {
      site.stop();
      await bench.close();
    },
  };
}
