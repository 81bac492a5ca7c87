import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AnnotationGroup, readAnnotationGroups, saidOtherwise } from './annotations.js';
import { suiteFolder } from './suite.js';

/** Where a form says otherwise, by design or not yet, with the reason. */
const ledger = JSON.parse(readFileSync(join(import.meta.dirname, 'annotations-ledger.json'), 'utf8')) as Readonly<
  Record<string, string>
>;

// Skipped only where the official suite is not on the machine, as the tests of verdicts are.
describe.skipIf(suiteFolder === undefined)(
  'what a form says of its questions, by the official tests of annotations',
  () => {
    const groups = suiteFolder === undefined ? new Map<string, AnnotationGroup>() : readAnnotationGroups(suiteFolder);
    const otherwise = new Map(
      [...groups].map(([name, group]) => [
        name,
        group.tests.flatMap(({ instance, assertions }) => saidOtherwise(group, instance, assertions)),
      ]),
    );

    it.each([...groups.keys()].filter((name) => !Object.hasOwn(ledger, name)))('%s', (name) => {
      expect(otherwise.get(name)).toEqual([]);
    });

    it('says otherwise only where the ledger says why, and the ledger names nothing that holds', () => {
      expect(groups.size).toBeGreaterThan(40);
      expect(
        [...otherwise]
          .filter(([, lines]) => lines.length > 0)
          .map(([name]) => name)
          .sort(),
      ).toEqual(Object.keys(ledger).sort());
    });
  },
);
