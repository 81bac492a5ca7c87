import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileAll, foldersOf } from '../../src/compile/compile-all.js';
import { lineOf } from '../../src/compile/check/say-problem.js';
import { type StatusFile, planStatus } from '../../src/plan/status/index.js';
import calendar from '../../schemas/calendars/massachusetts.json' with { type: 'json' };
import { ROOT, read } from './repository.js';
import { type StatusExample, told } from './status-history.js';

const shown = new Map(
  [...read('docs/writing-a-status.md').matchAll(/<!-- file: (\S+) -->\s+```json\n([\s\S]*?)```/g)].map(
    ([, name = '', text = '']) => [name, text] as const,
  ),
);
const folder = mkdtempSync(join(tmpdir(), 'status-guide-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the guide to writing a status', () => {
  it('shows a tracker that compiles without a word', async () => {
    const schemas = join(folder, 'schemas');
    const path = join(schemas, 'records-request/status.json');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, shown.get('records-request/status.json') ?? '');
    cpSync(join(ROOT, 'schemas/calendars'), join(schemas, 'calendars'), { recursive: true });
    const report = await compileAll({ ...foldersOf(ROOT), schemas, generated: join(folder, 'generated') });
    expect(report.refusals.map(lineOf)).toEqual([]);
    expect(report.trackers).toEqual(['records-request']);
  });

  it('shows a history that leads to what stands beside it', () => {
    const file = JSON.parse(shown.get('records-request/status.json') ?? '') as StatusFile;
    const history = JSON.parse(shown.get('history.json') ?? '') as StatusExample;
    const { plan } = planStatus(file, { massachusetts: calendar });
    expect(told(plan, history)).toMatchObject(history.expect);
  });
});
