import { describe, expect, it } from 'vitest';
import type { Json, Session } from '../../src/model/index.js';
import { registerTexts, text } from '../../src/text/index.js';
import { errorTexts } from '../../src/text/error-texts.js';
import { schemaTexts } from '../../src/text/schema-texts.js';
import { authorForm, type } from './author-form.js';

registerTexts(schemaTexts);
registerTexts(errorTexts);

const number = { type: 'number' };
const paidBy = (unit: string): Json => ({ properties: { paid_by: { const: unit } }, required: ['paid_by'] });

/** What the question at this address is called now, and its hint. */
function words(session: Session, address: string): readonly (string | undefined)[] {
  const question = session.view.page.questions.find((one) => one.address === address);
  return question ? [text(question.label), question.hint && text(question.hint)] : [];
}

describe('Title and description that only a branch gives', () => {
  const form = authorForm(
    {
      properties: { paid_by: { enum: ['hour', 'week'] }, amount: number },
      if: paidBy('hour'),
      then: { properties: { amount: { title: 'Pay for one hour', description: 'Before taxes' } } },
      else: { properties: { amount: { title: 'Pay for one week', minimum: 10 } } },
    },
    {
      pages: [
        { id: 'pay', title: 'Pay', questions: ['/paid_by', '/amount'] },
        { id: 'check', kind: 'check', title: 'Check' },
      ],
    },
  );

  it('are those of the question while the branch holds, and the answer stays', () => {
    const session = form.open();
    expect(words(session, '/amount')).toEqual(['Amount', undefined]);
    type(session, { '/paid_by': 'hour', '/amount': '20' });
    expect(words(session, '/amount')).toEqual(['Pay for one hour', 'Before taxes']);
    type(session, { '/paid_by': 'week' });
    expect(words(session, '/amount')).toEqual(['Pay for one week', undefined]);
    expect(session.answers).toEqual({ paid_by: 'week', amount: 20 });
  });

  it('are those of messages and of the check page too', () => {
    const session = type(form.open(), { '/paid_by': 'week', '/amount': '5' });
    session.dispatch({ type: 'continue' });
    const [issue] = session.view.summary ?? [];
    expect(issue && text(issue.text)).toContain('Pay for one week');
    type(session, { '/amount': '50' });
    session.dispatch({ type: 'continue' });
    const lines = session.view.page.check?.sections.flatMap(({ lines: each }) => each) ?? [];
    expect(lines.map(({ label }) => text(label))).toContain('Pay for one week');
  });

  it('go before those that always hold, and the more particular branch before the wider one', () => {
    const session = authorForm({
      properties: {
        paid_by: { enum: ['hour', 'week'] },
        tips: { type: 'boolean' },
        amount: { ...number, title: 'Pay' },
      },
      if: paidBy('hour'),
      then: {
        properties: { amount: { title: 'Pay for one hour' } },
        if: { properties: { tips: { const: true } }, required: ['tips'] },
        then: { properties: { amount: { title: 'Pay for one hour, with tips' } } },
      },
    }).open();
    expect(words(session, '/amount')[0]).toBe('Pay');
    expect(words(type(session, { '/paid_by': 'hour' }), '/amount')[0]).toBe('Pay for one hour');
    expect(words(type(session, { '/tips': 'true' }), '/amount')[0]).toBe('Pay for one hour, with tips');
    expect(words(type(session, { '/paid_by': 'week' }), '/amount')[0]).toBe('Pay');
  });

  it('are told apart where two alternatives ask for the same value', () => {
    const way = (unit: string, title: string): Json => ({
      properties: { paid_by: { const: unit }, amount: { ...number, title } },
      required: ['paid_by', 'amount'],
    });
    const session = authorForm({ oneOf: [way('hour', 'Pay for one hour'), way('week', 'Pay for one week')] }).open();
    expect(words(type(session, { '/paid_by': 'hour' }), '/amount')[0]).toBe('Pay for one hour');
    expect(words(type(session, { '/paid_by': 'week' }), '/amount')[0]).toBe('Pay for one week');
  });

  it('are each row’s own', () => {
    const session = authorForm({
      properties: {
        jobs: {
          type: 'array',
          items: {
            properties: { paid_by: { enum: ['hour', 'week'] }, amount: number },
            if: paidBy('hour'),
            then: { properties: { amount: { title: 'Pay for one hour' } } },
          },
        },
      },
    }).open();
    for (const row of ['r1', 'r2'] as const) session.dispatch({ type: 'add-row', list: '/jobs', row });
    type(session, { '/jobs/r1/paid_by': 'hour', '/jobs/r2/paid_by': 'week' });
    expect(words(session, '/jobs/r1/amount')[0]).toBe('Pay for one hour');
    expect(words(session, '/jobs/r2/amount')[0]).toBe('Amount');
  });

  it('give way to the layout’s words', () => {
    const { plan } = authorForm(
      {
        properties: { a: number },
        if: { required: ['a'] },
        then: { properties: { a: { title: 'B', description: 'C' } } },
      },
      { fields: { '/a': { label: 'Mine', hint: 'My hint' } } },
    );
    expect(plan.questions['/a']).toMatchObject({ label: { text: 'Mine' }, hint: { text: 'My hint' } });
    expect(plan.questions['/a']?.inBranch).toBeUndefined();
  });
});
