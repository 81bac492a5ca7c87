import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyJudge, AnyJudgeOptions, Producer } from '../../src/compile/validator/judge-any.js';
import type { Json } from '../../src/model/index.js';
import { drafts, parts, readGroups, readRemotes } from './suite.js';

/** A test that did not get its verdict, and what the ledger says of it. */
export interface Failure {
  readonly test: string;
  readonly known?: string;
}

/** What came of one kind of tests of one draft under one producer. */
export interface Row {
  readonly draft: string;
  readonly part: (typeof parts)[number];
  readonly producer: Producer;
  readonly passed: number;
  readonly failed: readonly Failure[];
  /** Tests that the interpreter judged because of what their schema is made of; they are among the passed or failed, too. */
  readonly routed: number;
  /** Constructs for which they were given to it, with how many tests each. */
  readonly constructs: Readonly<Record<string, number>>;
}

/** Tests that cannot pass, with the reason: `<draft>/<file>: <group>` or `<draft>/<file>`. */
const ledger = JSON.parse(readFileSync(join(import.meta.dirname, 'ledger.json'), 'utf8')) as Readonly<
  Record<string, string>
>;

/** Judges the whole suite. */
export function judgeSuite(
  folder: string,
  producer: Producer,
  judgeOf: (schema: Json, options: AnyJudgeOptions) => AnyJudge,
): readonly Row[] {
  const remotes = readRemotes(folder);
  return Object.entries(drafts).flatMap(([draft, dialect]) =>
    parts.map((part): Row => {
      let [passed, routed] = [0, 0];
      const failed: Failure[] = [];
      const constructs: Record<string, number> = {};
      for (const group of readGroups(folder, draft, part)) {
        const options = { remotes, dialect, assertFormats: part === 'format' };
        const judge = attempt(() => judgeOf(group.schema, options));
        const isRouted = typeof judge !== 'string' && judge.routed.length > 0;
        for (const test of group.tests) {
          const verdict = typeof judge === 'string' ? judge : attempt(() => isConsistent(judge, test.data));
          if (isRouted) {
            routed += 1;
            const why = judge.routed[0]?.construct ?? '';
            constructs[why] = (constructs[why] ?? 0) + 1;
          }
          if (verdict === test.valid) passed += 1;
          else {
            const place = `${draft}/${group.file}`;
            const known = ledger[`${place}: ${group.description}`] ?? ledger[place];
            failed.push({ test: `${place}: ${group.description}: ${test.description}`, ...(known && { known }) });
          }
        }
      }
      return { draft, part, producer, passed, failed, routed, constructs };
    }),
  );
}

/** The verdict, which must not differ between "is it valid" and "what is wrong". */
function isConsistent(judge: AnyJudge, value: Json): boolean | string {
  const { valid, issues } = judge.check(value);
  return valid === (issues.length === 0) ? valid : `valid: ${valid}, and ${issues.length} issues`;
}

function attempt<T>(act: () => T): T | string {
  try {
    return act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
