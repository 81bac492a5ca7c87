import { describe, expect, it } from 'vitest';
import { createInterpreter, dialects } from '../../src/interpret/index.js';
import { drafts, readGroups, readRemotes, suiteFolder } from './suite.js';

// Skipped only where the official suite is not on the machine: JSON_SCHEMA_TEST_SUITE says where it lies.
describe.skipIf(suiteFolder === undefined)('the official JSON Schema suite, interpreted', () => {
  it.each(Object.entries(drafts))('every required test of %s gets its verdict', (draft, uri) => {
    const folder = suiteFolder ?? '';
    const remotes = readRemotes(folder, draft);
    const wrong: string[] = [];
    let judged = 0;
    for (const group of readGroups(folder, draft)) {
      const interpreter = createInterpreter(group.schema, { remotes, dialect: dialects[uri] });
      for (const { description, data, valid } of group.tests) {
        judged += 1;
        const silent = interpreter.valid(data);
        const told = interpreter.check(data).length === 0;
        if (silent !== valid || told !== valid) wrong.push(`${group.file}: ${group.description}: ${description}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(judged).toBeGreaterThan(600);
  });
});
