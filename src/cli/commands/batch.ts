import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type AnyJudge, type AnyJudgeOptions, judgeAny } from '../../compile/validator/judge-any.js';
import type { Json, JsonObject } from '../../model/index.js';
import { type Terminal, UsageError } from '../command.js';
import { kindOf } from '../files.js';
import { type Result, judged } from './validate.js';

/** Written at once: a write for each line would cost more than judging. */
const CHUNK = 64_000;

/** Judges a file of lines, one `{"schema": …, "answers": …}` a line, as it is read: its length does not matter. */
export async function judgeLines(path: string, options: AnyJudgeOptions, terminal: Terminal): Promise<void> {
  if (path !== '-' && kindOf(path, terminal.cwd) !== 'file') throw new UsageError(`there is no file ${path}`);
  const input = path === '-' ? process.stdin : createReadStream(resolve(terminal.cwd, path), { encoding: 'utf8' });
  const judgeOf = remembering();
  let ready = '';
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    ready += `${JSON.stringify(resultOf(line, options, judgeOf))}\n`;
    if (ready.length < CHUNK) continue;
    await terminal.out(ready);
    ready = '';
  }
  if (ready !== '') await terminal.out(ready);
}

function resultOf(line: string, options: AnyJudgeOptions, judgeOf: typeof judgeAny): Result {
  let request: Json;
  try {
    request = JSON.parse(line) as Json;
  } catch {
    return { valid: null, error: 'this line is not JSON' };
  }
  const isRequest = typeof request === 'object' && request !== null && !Array.isArray(request);
  for (const key of ['schema', 'answers'])
    if (!isRequest || !Object.hasOwn(request as JsonObject, key))
      return { valid: null, error: `this line has no "${key}"` };
  const { schema, answers } = request as { readonly schema: Json; readonly answers: Json };
  return judged(schema, answers, options, judgeOf);
}

/** How many schemas are kept ready. */
const MOST_KEPT = 500;

/** Lines of one schema often follow each other, or come back: each schema is made ready once. */
function remembering(): typeof judgeAny {
  const kept = new Map<string, AnyJudge>();
  return (schema, options) => {
    const key = JSON.stringify(schema);
    let judge = kept.get(key);
    if (!judge) {
      judge = judgeAny(schema, options);
      const [oldest] = kept.keys();
      if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(key, judge);
    }
    return judge;
  };
}
