import { expect, it } from 'vitest';
import type { Entry, FieldKind, Json, QuestionFacts } from '../../src/model/index.js';

/** Entries that a kind must read, each with its value; each value must also survive being shown and read again. */
export function reads(kind: FieldKind, facts: QuestionFacts, table: ReadonlyArray<readonly [Entry, Json]>): void {
  for (const [entry, value] of table) {
    it(`reads ${JSON.stringify(entry)} as ${JSON.stringify(value)}`, () => {
      expect(kind.isBlank(entry)).toBe(false);
      expect(kind.parse(entry, facts)).toEqual({ kind: 'value', value });
      expect(kind.parse(kind.format(value, facts), facts)).toEqual({ kind: 'value', value });
    });
  }
}

/** Entries that a kind must refuse, each with its code and the wrong part. */
export function refuses(
  kind: FieldKind,
  facts: QuestionFacts,
  table: ReadonlyArray<readonly [Entry, string, string?]>,
): void {
  for (const [entry, code, part] of table) {
    it(`refuses ${JSON.stringify(entry)}: ${code}`, () => {
      expect(kind.isBlank(entry)).toBe(false);
      const parsed = kind.parse(entry, facts);
      expect(parsed).toMatchObject({ kind: 'unreadable', code });
      expect('part' in parsed ? parsed.part : undefined).toBe(part);
    });
  }
}

/** Entries that are no answer at all. */
export function passesOver(kind: FieldKind, facts: QuestionFacts, entries: readonly Entry[]): void {
  for (const entry of entries) {
    it(`takes ${JSON.stringify(entry)} as no answer`, () => {
      expect(kind.isBlank(entry)).toBe(true);
      expect(kind.parse(entry, facts)).toEqual({ kind: 'blank' });
    });
  }
}

/** How values are shown once the control was left. */
export function shows(kind: FieldKind, facts: QuestionFacts, table: ReadonlyArray<readonly [Json, Entry]>): void {
  for (const [value, entry] of table) {
    it(`shows ${JSON.stringify(value)} as ${JSON.stringify(entry)}`, () => {
      expect(kind.format(value, facts)).toEqual(entry);
    });
  }
}
