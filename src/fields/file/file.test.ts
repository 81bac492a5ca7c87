import { beforeAll, describe, expect, it } from 'vitest';
import { passesOver, reads, refuses } from '../../../test/contracts/kind-table.js';
import { contentOf, forgetContent, keepContent } from './file-contents.js';
import { kind } from './file.kind.js';

const facts = { type: ['string'], contentEncoding: 'base64', contentMediaType: 'application/pdf' } as const;
const file = (id: string, size = 9): Record<string, string> => ({
  id,
  name: `${id}.pdf`,
  type: 'application/pdf',
  size: String(size),
});
const keep = (id: string, content: string): void => keepContent({ id, name: `${id}.pdf`, type: '', size: 9 }, content);

describe('a file', () => {
  beforeAll(() => {
    keep('plan', 'JVBERi0xLjcK');
    keep('photo', '/9j/4AAQSkZJ');
    keep('nothing', '');
    keep('dashes', 'JVBERi+/');
  });
  reads(kind, facts, [[file('plan'), 'JVBERi0xLjcK']]);
  reads(kind, { ...facts, contentEncoding: 'base64url' }, [[file('dashes'), 'JVBERi-_']]);
  reads(kind, { type: ['string'], contentEncoding: 'base64' }, [[file('photo'), '/9j/4AAQSkZJ']]);
  refuses(kind, facts, [
    [file('photo'), 'file_type'],
    [file('nothing'), 'file_empty'],
    [file('of-another-page'), 'file_again'],
    [file('plan', 3_000_001), 'file_size'],
  ]);
  passesOver(kind, facts, ['', file('')]);

  it('is as large as the schema and the layout let it be', () => {
    const big = { type: ['string'], contentEncoding: 'base64', maxLength: 400, settings: { maxBytes: 5000 } } as const;
    expect(kind.parse(file('plan', 301), big)).toMatchObject({ code: 'file_size' });
    expect(kind.parse(file('plan', 300), big)).toMatchObject({ kind: 'value' });
  });

  it('never stands in an entry with its content, also when it was given and not chosen', () => {
    const content = 'JVBERi' + 'A'.repeat(40_000);
    const entry = kind.format(content, facts);
    expect(JSON.stringify(entry).length).toBeLessThan(300);
    expect(kind.parse(entry, facts)).toEqual({ kind: 'value', value: content });
  });

  it('is forgotten once it was taken away', () => {
    keep('gone', 'JVBERi0g');
    forgetContent('gone');
    expect(contentOf('gone')).toBeUndefined();
  });

  it('is called by its name where answers are listed', () => {
    expect(kind.words?.('JVBERi0xLjcK', facts)).toEqual([{ as: 'plain', value: 'plan.pdf' }]);
  });
});
