import { describe, expect, it } from 'vitest';
import { kinds, plan } from './testing/leave-form.js';
import { wordsOfEntry } from './words.js';

const said = (pointer: string, entry: Parameters<typeof wordsOfEntry>[1]) => {
  const question = plan.questions[pointer];
  if (!question) throw new Error(`no question ${pointer}`);
  return wordsOfEntry(question, entry, kinds);
};

describe('What was put into a question, in words', () => {
  it('is the label of a choice, and text as it is', () => {
    expect(said('/first_name', 'Ana')).toEqual([{ as: 'plain', value: 'Ana' }]);
    expect(said('asked:/gets_mail', 'true')).toEqual([{ as: 'text', text: { text: 'Yes' } }]);
  });

  it('stands as typed when it cannot be read yet', () => {
    expect(said('/start_date', { year: '', month: '2', day: '30' })).toEqual([
      { as: 'plain', value: expect.stringContaining('30') as string },
    ]);
  });

  it('is blank when nothing was put in', () => {
    expect(said('/first_name', undefined)).toEqual([{ as: 'blank' }]);
    expect(said('/first_name', ' ')).toEqual([{ as: 'blank' }]);
  });

  it('says nothing of a secret', () => {
    expect(JSON.stringify(said('/ssn', '123-45-6789'))).not.toContain('6789');
  });
});
