import { describe, expect, it } from 'vitest';
import type { Json, PlacedView } from '../../src/model/index.js';
import { registerTexts, text } from '../../src/text/index.js';
import { schemaTexts } from '../../src/text/schema-texts.js';
import { authorForm } from './author-form.js';

registerTexts(schemaTexts);

/** Titles of all rows on the page, outer ones first. */
function titlesOf(placed: readonly PlacedView[] = []): readonly string[] {
  return placed.flatMap((one) => {
    if (one.type === 'section') return titlesOf(one.inside);
    return one.type === 'rows' ? one.rows.rows.flatMap((row) => [text(row.title), ...titlesOf(row.inside)]) : [];
  });
}

describe('Rows that are the whole form again', () => {
  it('are called like their list, and not like the form', () => {
    const session = authorForm({
      title: 'List the boards of a town',
      properties: { boards: { title: 'Smaller boards', type: 'array', items: { $ref: '#' } } },
    }).open();
    session.dispatch({ type: 'add-row', list: '/boards', row: 'r1' });
    session.dispatch({ type: 'add-row', list: '/boards/r1/boards', row: 'r1' });
    expect(titlesOf(session.view.page.outline)).toEqual(['Smaller boards 1', 'Smaller boards 1']);
  });
});

describe('Rows behind questions of their own', () => {
  const headingOf = (schema: Json): string | undefined => {
    const { questions } = authorForm(schema).plan;
    const list = Object.values(questions).find(({ kind }) => kind === 'list');
    return list && text(list.label);
  };

  it('are headed by what their schema calls an entry', () => {
    const entry = { title: 'Household member', type: 'string' };
    expect(headingOf({ properties: { head: { type: 'string' } }, additionalProperties: entry })).toBe(
      'Household member',
    );
    const tuple = { type: 'array', prefixItems: [{ title: 'Head', type: 'string' }] };
    expect(headingOf({ properties: { home: { ...tuple, items: entry } } })).toBe('Household member');
    expect(headingOf({ properties: { home: { ...tuple, items: { type: 'string' } } } })).toBe('More entries');
  });
});
