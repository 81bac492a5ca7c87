import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServerResponse } from 'node:http';
import { OtherSite } from '../../../service/test/other-site.js';
import { type AuthorSource, RefusedSource, readAuthorForm } from './author-source.js';

const schema = { title: 'Feedback', type: 'object', properties: { found: { title: 'Found it?', type: 'boolean' } } };
const layout = { id: 'feedback', version: '2', title: 'Feedback' };
const hashOf = (value: unknown) => `sha256-${createHash('sha256').update(JSON.stringify(value)).digest('base64')}`;

describe('reading an author’s form', () => {
  let site: OtherSite;
  let base: string;
  const read = (source: Partial<AuthorSource>, patience = 10_000) => readAuthorForm({ base, ...source }, { patience });
  const refusal = async (source: Partial<AuthorSource>, patience?: number) => {
    try {
      await read(source, patience);
      return ['shown'];
    } catch (error) {
      if (!(error instanceof RefusedSource)) throw error;
      return error.problems.map(({ file, pointer, code }) => `${file}${pointer && `#${pointer}`} ${code}`);
    }
  };
  const answer = (path: string, act: (response: ServerResponse) => void) =>
    site.answer(path, (_asked, response) => act(response));

  beforeAll(async () => {
    site = await OtherSite.start();
    base = `${site.origin}/info/page`;
    site.file('/feedback.json', schema);
    site.file('/layout.json', layout);
  });
  afterAll(() => site.stop());

  it('takes it from its files, and knows them by their hashes', async () => {
    const { form, schemaHash, layoutHash } = await read({ schemaSrc: '/feedback.json', layoutSrc: '../layout.json' });
    expect([form.plan.id, form.plan.version, schemaHash, layoutHash]).toEqual([
      'feedback',
      '2',
      hashOf(schema),
      hashOf(layout),
    ]);
  });

  it('calls a form without a name like its file', async () => {
    expect((await read({ schemaSrc: site.file('/files/Public%20Hearing.json', schema) })).form.plan.id).toBe(
      'public-20hearing',
    );
  });

  it('takes JSON that a script gives, without asking anybody', async () => {
    const before = site.asked.length;
    expect((await read({ schema, form: 'mine' })).form.plan.id).toBe('mine');
    expect(site.asked.length).toBe(before);
  });

  it.each<[string, Partial<AuthorSource>, string]>([
    ['nothing says which form', {}, '<ma-form> source_missing'],
    ['the file is not there', { schemaSrc: '/gone.json' }, '/gone.json source_status'],
    [
      'the address is not https',
      { schemaSrc: 'http://example.com/x.json' },
      'http://example.com/x.json source_address',
    ],
    ['the address is a program', { schemaSrc: 'javascript:alert(1)' }, 'javascript:alert(1) source_address'],
    [
      'the address holds its data',
      { schemaSrc: 'data:application/json,{}' },
      'data:application/json,{} source_address',
    ],
    ['a web page is there', { schemaSrc: '/page.html' }, '/page.html source_page'],
    ['it is not JSON', { schemaSrc: '/broken.json' }, '/broken.json json_syntax_at'],
    ['it is too large', { schemaSrc: '/large.json' }, '/large.json json_size'],
    ['it breaks off', { schemaSrc: '/cut.json' }, '/cut.json source_unreachable'],
    ['it is a number', { schemaSrc: '/number.json' }, '/number.json not_a_form'],
    [
      'it is another file than the tag names',
      { schemaSrc: '/feedback.json', schemaHash: hashOf(1) },
      '/feedback.json hash_differs',
    ],
    ['its layout is not there', { schemaSrc: '/feedback.json', layoutSrc: '/gone.json' }, '/gone.json source_status'],
    [
      'its layout has an unknown word',
      { schemaSrc: '/feedback.json', layoutSrc: '/odd.json' },
      '/odd.json#/pagse layout_unknown',
    ],
    ['its reference leads nowhere', { schemaSrc: '/ref.json' }, '/ref.json#/properties/a/$ref ref_unknown'],
    [
      'its answers would go anywhere',
      { schemaSrc: '/feedback.json', endpoint: 'http://evil.example/' },
      'http://evil.example/ endpoint_address',
    ],
  ])('tells its author what is wrong and where: %s', async (_what, source, problem) => {
    answer('/page.html', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>'));
    site.file('/broken.json', '{"type": }');
    site.file('/number.json', 7);
    site.file('/odd.json', { ...layout, pagse: [] });
    site.file('/ref.json', { type: 'object', properties: { a: { $ref: '#/gone' } } });
    answer('/large.json', (response) => {
      response.writeHead(200).on('error', () => undefined);
      for (let part = 0; part < 30; part += 1) response.write('"'.repeat(50_000));
      response.end();
    });
    answer('/cut.json', (response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{');
      setTimeout(() => response.destroy(), 30);
    });
    expect(await refusal(source)).toContain(problem);
  });

  it('does not wait for ever', async () => {
    answer('/slow.json', () => undefined);
    expect(await refusal({ schemaSrc: '/slow.json' }, 200)).toEqual(['/slow.json source_slow']);
    answer('/drip.json', (response) => void response.writeHead(200).write('{'));
    expect(await refusal({ schemaSrc: '/drip.json' }, 200)).toEqual(['/drip.json source_slow']);
  });

  describe('whose endpoint has pinned it', () => {
    const endpoint = () => `${site.origin}/api/feedback`;
    const older = { ...schema, title: 'Older' };
    const describeForm = (pinned: unknown, more = {}) => {
      site.file('/api/feedback', {
        form: 'feedback',
        state: 'open',
        schema: { hash: hashOf(pinned), href: 'schema.json' },
        ...more,
      });
      site.file('/api/feedback/schema.json', pinned);
    };

    it('is the tag’s own as long as the endpoint judges by it', async () => {
      describeForm(schema);
      const { isPinned, endpoint: base } = await read({ schemaSrc: '/feedback.json', endpoint: `${endpoint()}/` });
      expect([isPinned, base]).toEqual([false, endpoint()]);
    });

    it('is the pinned one when the tag’s own was changed: nobody fills in what will not be taken', async () => {
      describeForm(older);
      const { isPinned, form, schemaHash } = await read({ schemaSrc: '/feedback.json', endpoint: endpoint() });
      expect([isPinned, form.plan.title, schemaHash]).toEqual([true, { text: 'Older' }, hashOf(older)]);
    });

    it('is the pinned one when the tag’s own is gone, and the author is told', async () => {
      describeForm(schema);
      const { isPinned, passedOver } = await read({ schemaSrc: '/gone.json', endpoint: endpoint() });
      expect([isPinned, passedOver.map((problem) => problem.code)]).toEqual([true, ['source_status']]);
    });

    it('needs no more than its name', async () => {
      describeForm(schema);
      const { isPinned, form } = await read({ form: 'feedback', endpoint: endpoint() });
      expect([isPinned, form.plan.id]).toEqual([false, 'feedback']);
    });

    it('is not shown when it is closed', async () => {
      describeForm(schema, { state: 'closed' });
      expect(await refusal({ schemaSrc: '/feedback.json', endpoint: endpoint() })).toEqual([
        `${endpoint()} form_closed`,
      ]);
    });

    it('is not needed: an endpoint that tells nothing is only sent to', async () => {
      site.file('/api/feedback', '<html>');
      expect((await read({ schemaSrc: '/feedback.json', endpoint: endpoint() })).isPinned).toBe(false);
    });
  });
});
