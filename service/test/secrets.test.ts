import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { averageWeeklyWage, completedQuarters } from '../src/directory/quarters.js';
import { canonicalJson } from '../src/secrets/canonical-json.js';
import { foldApplicationId, foldResumeCode, newApplicationId, newResumeCode } from '../src/secrets/codes.js';
import { openKeyRing, ringOf } from '../src/secrets/key-ring.js';
import { seal, unseal } from '../src/secrets/seal.js';
import { readSettings } from '../src/settings.js';

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a seal', () => {
  const ring = ringOf([randomBytes(32)]);

  it('opens at its own place only, and never looks the same twice', () => {
    const sealed = seal(ring, 'owner', '/ssn', '219-09-9999');
    expect(unseal(ring, 'owner', '/ssn', sealed)).toBe('219-09-9999');
    expect(seal(ring, 'owner', '/ssn', '219-09-9999').sealed).not.toBe(sealed.sealed);
    expect(() => unseal(ring, 'other', '/ssn', sealed)).toThrow();
    expect(() => unseal(ring, 'owner', '/account', sealed)).toThrow();
    const bytes = Buffer.from(sealed.sealed, 'base64');
    bytes[bytes.length - 1]! ^= 1;
    expect(() => unseal(ring, 'owner', '/ssn', { ...sealed, sealed: bytes.toString('base64') })).toThrow();
  });

  it('opens after a rotation, marks stay, and without the old key it says so', () => {
    const [old, young] = [randomBytes(32), randomBytes(32)];
    const sealed = seal(ringOf([old]), 'owner', '/ssn', 'x');
    expect(unseal(ringOf([young, old]), 'owner', '/ssn', sealed)).toBe('x');
    expect(ringOf([young, old]).mark('person', 'x')).toBe(ringOf([old]).mark('person', 'x'));
    expect(() => unseal(ringOf([young]), 'owner', '/ssn', sealed)).toThrow(/no key/);
  });
});

describe('the key', () => {
  it('is made once, for its owner alone', () => {
    const keyFile = join(folder, 'deep', 'field.key');
    const made = openKeyRing({ keyFile });
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    expect(openKeyRing({ keyFile }).current.id).toBe(made.current.id);
  });

  it('must be 32 bytes, and never lies in the data', () => {
    expect(() => openKeyRing({ fieldKey: 'c2hvcnQ=', keyFile: '' })).toThrow(/32 bytes/);
    expect(() => readSettings({ DATA_DIR: folder, KEY_FILE: join(folder, 'field.key') })).toThrow(
      /must not lie inside DATA_DIR/,
    );
  });
});

describe('codes', () => {
  it('are read right from paper', () => {
    const code = newResumeCode();
    expect(foldResumeCode(` ${code.toLowerCase().replaceAll('-', '—')} `)).toBe(code.replaceAll('-', ''));
    expect(foldResumeCode('oOiIlL-uU')).toBe('001111VV');
    const id = newApplicationId();
    for (const typed of [id.toLowerCase(), id.replaceAll('-', ''), id.replaceAll('-', ' '), `  ${id} `])
      expect(foldApplicationId(typed)).toBe(id);
  });

  it('do not repeat', () => {
    expect(new Set(Array.from({ length: 5_000 }, newResumeCode)).size).toBe(5_000);
  });
});

describe('small things', () => {
  it('equal values have equal canonical text', () => {
    expect(canonicalJson({ b: [1, { d: 2, c: 'x' }], a: undefined })).toBe(canonicalJson({ b: [1, { c: 'x', d: 2 }] }));
  });

  it('quarters and the average week are those of the rule', () => {
    expect(completedQuarters('2026-11-22')).toEqual(['2026Q3', '2026Q2', '2026Q1', '2025Q4']);
    expect(completedQuarters('2026-01-01')).toEqual(['2025Q4', '2025Q3', '2025Q2', '2025Q1']);
    const wages = (...cents: number[]) =>
      completedQuarters('2026-11-22')
        .slice(0, cents.length)
        .map((quarter, index) => ({ quarter, cents: cents[index]! }));
    expect(averageWeeklyWage(wages(1_300_000, 1_300_000, 100), '2026-11-22')).toBe(1_000);
    expect(averageWeeklyWage(wages(1_300_001, 0, 0), '2026-11-22')).toBe(1_001);
    expect(averageWeeklyWage(wages(650_000, 1_300_000), '2026-11-22')).toBe(1_000);
    expect(averageWeeklyWage([{ quarter: '2020Q1', cents: 999 }], '2026-11-22')).toBeUndefined();
  });

  it('settings that cannot be meant are refused in one line', () => {
    expect(() => readSettings({ PORT: 'x' })).toThrow('PORT must be a whole number, not x');
    expect(() => readSettings({ ALLOWED_ORIGINS: '*' })).toThrow('ALLOWED_ORIGINS');
    expect(readSettings({ PORT: '9000' })).toMatchObject({
      port: 9000,
      formsPort: 9001,
      host: '127.0.0.1',
      allowedOrigins: ['http://localhost:9000', 'http://127.0.0.1:9000'],
    });
  });
});
