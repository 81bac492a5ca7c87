import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft, Entry } from '../../model/index.js';
import { emptyDraft } from './draft.js';
import { entryAt, withEntry } from './typed-draft.js';

const empty = emptyDraft({ id: 'leave', version: '1' });

describe('a draft that is typed into', () => {
  it('is plain data to whoever keeps it, in the order in which it was typed', () => {
    const draft = withEntry(withEntry({ ...empty, entries: { '/name': 'A' } }, '/town', 'Lynn'), '/name', 'Ana');
    expect(JSON.parse(JSON.stringify(draft))).toEqual({ ...empty, entries: { '/name': 'Ana', '/town': 'Lynn' } });
    expect({ ...draft }).toEqual({ ...empty, entries: { '/name': 'Ana', '/town': 'Lynn' } });
    expect(structuredClone(draft).entries).toEqual({ '/name': 'Ana', '/town': 'Lynn' });
    expect(Object.keys(draft)).toEqual(Object.keys(empty));
  });

  it('gives the same entries each time they are read, so that who compares them by identity is right', () => {
    const draft = withEntry(empty, '/name', 'Ana');
    expect(draft.entries).toBe(draft.entries);
    expect({ ...draft, seen: ['one'] }.entries).toBe(draft.entries);
  });

  it('leaves every earlier draft as it was, whichever is read first and whichever is typed into again', () => {
    const typing = fc.array(
      fc.record({
        onto: fc.nat(),
        address: fc.constantFrom('/a', '/b', '/c', '/__proto__'),
        entry: fc.oneof(fc.string(), fc.constant<Entry>({ month: '2', day: '30', year: '' })),
        isRead: fc.boolean(),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(typing, (keys) => {
        const drafts: Draft[] = [{ ...empty, entries: { '/a': 'first' } }];
        const expected: (readonly (readonly [string, Entry])[])[] = [[['/a', 'first']]];
        for (const { onto, address, entry, isRead } of keys) {
          const from = onto % drafts.length;
          const before = drafts[from] ?? empty;
          drafts.push(withEntry(before, address, entry));
          expected.push([...new Map([...(expected[from] ?? []), [address, entry] as const])]);
          if (isRead) expect(Object.entries(before.entries)).toEqual(expected[from]);
        }
        drafts.forEach((draft, at) => {
          for (const [address, entry] of expected[at] ?? []) expect(entryAt(draft, address)).toEqual(entry);
          expect(Object.entries(draft.entries)).toEqual(expected[at]);
          expect(entryAt(draft, '/nowhere')).toBeUndefined();
        });
      }),
    );
  });
});
