import { describe, expect, it } from 'vitest';
import type { PlacedView } from '../../src/model/index.js';
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
