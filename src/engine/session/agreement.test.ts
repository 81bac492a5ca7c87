import { describe, expect, it } from 'vitest';
import { authorForm, type } from '../../../test/any-schema/author-form.js';

const text = { type: 'string' };

describe('a page that is agreed to, in a form without a task list', () => {
  const form = authorForm(
    { type: 'object', properties: { a: text, b: text } },
    {
      id: 'f',
      version: '1',
      title: 'F',
      asked: { properties: { ok: { const: true } }, required: ['ok'] },
      pages: [
        { id: 'first', title: 'A', questions: ['/a'] },
        { id: 'promise', kind: 'content', title: 'Promise', lead: ['Read this'], agree: 'asked:/ok' },
        { id: 'last', title: 'B', questions: ['/b'] },
      ],
    },
  );
  const agree = { type: 'agree', pointer: 'asked:/ok', hash: 'h', language: 'en', at: '2026-11-22T10:00:00Z' } as const;

  it('is not got around by going to a page behind it, nor by opening there', () => {
    const session = type(form.open(), { '/a': 'x' });
    session.dispatch({ type: 'continue' });
    expect(session.view.page.page.id).toBe('promise');
    session.dispatch({ type: 'go', page: 'last' });
    expect(session.view.page.page.id).toBe('promise');
    session.dispatch({ type: 'go', page: 'first' });
    expect(session.view.page.page.id).toBe('first');
  });

  it('lets through who agreed', () => {
    const session = type(form.open(), { '/a': 'x' });
    session.dispatch({ type: 'continue' });
    session.dispatch(agree);
    expect(session.view.page.page.id).toBe('last');
    session.dispatch({ type: 'go', page: 'first' });
    session.dispatch({ type: 'go', page: 'last' });
    expect(session.view.page.page.id).toBe('last');
  });
});
