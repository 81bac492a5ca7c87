import { describe, expect, it } from 'vitest';
import type { Session } from '../../src/model/index.js';
import { errorTexts } from '../../src/text/error-texts.js';
import { registerTexts, text } from '../../src/text/index.js';
import { schemaTexts } from '../../src/text/schema-texts.js';
import { asked, authorForm, type, wrong } from './author-form.js';
import { MATRIX } from './matrix.js';

registerTexts(errorTexts);
registerTexts(schemaTexts);

describe.each(MATRIX.map((row) => [row.keyword, row.says, row] as const))('%s: %s', (_keyword, _says, row) => {
  const form = authorForm(row.schema);
  const session = form.open();
  for (const [list, id] of row.rows ?? []) session.dispatch({ type: 'add-row', list, row: id });
  type(session, row.entries ?? {});

  it('asks, finds and sends just this', () => {
    expect(form.problems.filter(({ severity, code }) => severity === 'error' && code !== 'wording_missing')).toEqual(
      [],
    );
    expect(asked(session)).toEqual(row.asked);
    expect(wrong(session)).toEqual(row.wrong ?? []);
    if (row.answers !== undefined) expect(session.answers).toEqual(row.answers);
    if (row.headings) expect(headings(session)).toEqual(row.headings);
  });

  it('judges what would be sent as the specification does', () => {
    const isValid = form.validator.check(session.answers).length === 0;
    const isReady = (row.wrong ?? []).length === 0;
    // Names that are missing or taken, and what cannot be read, keep an answer out: what is left may well be valid.
    if (isReady) expect(isValid).toBe(true);
    else if (!row.wrong?.some((line) => /key_taken|~key required/.test(line))) expect(isValid).toBe(false);
  });

  it('shows every problem at a question that is on the page', () => {
    session.dispatch({ type: 'continue' });
    const addresses = new Set(session.view.page.questions.map(({ address }) => address));
    for (const { address } of session.view.summary ?? []) expect(addresses).toContain(address);
    if (row.message) expect(session.view.summary?.map((issue) => text(issue.text))).toEqual(row.message);
  });

  it('opens the same from its draft', () => {
    const again = form.open(session.state.draft);
    expect(again.answers).toEqual(session.answers);
    expect(again.view.page.questions.map(({ address, entry }) => [address, entry])).toEqual(
      session.view.page.questions.map(({ address, entry }) => [address, entry]),
    );
  });

  it('is filled in again from the answers that it gave', () => {
    if ((row.wrong ?? []).length > 0) return;
    const again = form.open(form.draftOf(session.answers));
    expect(again.answers).toEqual(session.answers);
    expect(wrong(again)).toEqual([]);
  });
});

function headings(session: Session): readonly string[] {
  return (session.view.page.outline ?? []).flatMap((one) => (one.type === 'section' ? [text(one.title)] : []));
}
