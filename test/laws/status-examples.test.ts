import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type StatusFile, planStatus } from '../../src/plan/status/index.js';
import calendar from '../../schemas/calendars/massachusetts.json' with { type: 'json' };
import { ROOT, repositoryFiles } from './repository.js';
import { type StatusExample, told } from './status-history.js';

const PLACE = /^schemas\/([^/]+)\/examples\/status\/[^/]+\.json$/;
const trackers = [...new Set(repositoryFiles().flatMap((path) => PLACE.exec(path)?.[1] ?? []))];

describe.each(trackers)('the histories of %s', (tracker) => {
  const folder = join(ROOT, 'schemas', tracker);
  const readJson = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
  const { plan } = planStatus(readJson('status.json') as StatusFile, { massachusetts: calendar });

  it.each(readdirSync(join(folder, 'examples/status')))('%s leads to what stands in it', (name) => {
    const example = readJson('examples/status', name) as StatusExample;
    expect(Object.keys(example.expect).length).toBeGreaterThan(0);
    expect(told(plan, example)).toMatchObject(example.expect);
  });
});
