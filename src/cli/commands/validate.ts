import { type AnyJudge, type AnyJudgeOptions, type Verdict, judgeAny } from '../../compile/validator/judge-any.js';
import { TooMuchWork, UnusableSchema, defaultDialectUri, dialects } from '../../interpret/index.js';
import type { Json } from '../../model/index.js';
import { type Command, type Input, NotJson, type Terminal, UsageError, oneOf, textOf } from '../command.js';
import { asRemote, readJsonFile, readRemotes } from '../files.js';
import { judgeLines } from './batch.js';

/** Names of the drafts as people say them. */
const DRAFTS: Readonly<Record<string, string>> = {
  'draft-04': 'http://json-schema.org/draft-04/schema',
  'draft-06': 'http://json-schema.org/draft-06/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema',
  '2019-09': 'https://json-schema.org/draft/2019-09/schema',
  '2020-12': defaultDialectUri,
};

export const validate: Command = {
  name: 'validate',
  usage: '--schema FILE --answers FILE | --batch FILE  [options]',
  summary: 'judges any JSON by any JSON Schema',
  words: [0, 0],
  options: {
    schema: { type: 'string' },
    answers: { type: 'string' },
    batch: { type: 'string' },
    producer: { type: 'string' },
    remotes: { type: 'string' },
    draft: { type: 'string' },
    formats: { type: 'boolean' },
  },
  help: `Any schema (draft-04 to 2020-12, by its $schema; also true and false) and any value. Nothing is planned, linted or fetched.

  --schema FILE      the schema
  --answers FILE     the value; - reads standard input
  --batch FILE       one {"schema": …, "answers": …} a line instead; one result a line, in the same order; - reads standard input
  --producer WHO     interpreted (default), or compiled: by ajv, and by the interpreter where ajv would be wrong
  --remotes FOLDER   schemas that references may lead to: every .json file in it, by its path, by its own $id, and as
                     http://localhost:1234/<path>, the address that the official test suite uses
  --draft NAME       how schemas without $schema are read: draft-04, draft-06, draft-07, 2019-09 or 2020-12 (default)
  --formats          assert known formats, as forms do; without it they are annotations, as the specification has it

Prints {"valid": true, "issues": []}; an issue has source, pointer, code, params and severity. A schema that cannot be used, or a
value that it cannot be asked about within reason, gives {"valid": null, "error": "…"}.

Exit: 0 valid, 1 not valid, 2 not judged. With --batch: 0 when every line has its result, whatever it is; 2 when the file cannot be read.`,
  async run(input, terminal) {
    const options = optionsOf(input, terminal);
    const batch = textOf(input, 'batch');
    const [schemaFile, answersFile] = [textOf(input, 'schema'), textOf(input, 'answers')];
    if (batch !== undefined) {
      if (schemaFile !== undefined || answersFile !== undefined)
        throw new UsageError('--batch has schema and answers in its lines; leave --schema and --answers away');
      await judgeLines(batch, options, terminal);
      return 0;
    }
    if (schemaFile === undefined) throw new UsageError('--schema is missing');
    if (answersFile === undefined) throw new UsageError('--answers is missing');
    const result = judgeFiles(schemaFile, answersFile, textOf(input, 'remotes'), options, terminal);
    await terminal.out(`${JSON.stringify(result, null, 2)}\n`);
    return result.valid === null ? 2 : result.valid ? 0 : 1;
  },
};

/** Judges what two files hold. One that is no JSON is no usage error: the command was right, the schema is not. */
function judgeFiles(
  schemaFile: string,
  answersFile: string,
  folder: string | undefined,
  options: AnyJudgeOptions,
  terminal: Terminal,
): Result {
  try {
    const read = readJsonFile(schemaFile, terminal);
    const schema = asRemote(schemaFile, folder, options.remotes ?? {}, terminal) ?? read;
    return judged(schema, readJsonFile(answersFile, terminal), options, judgeAny);
  } catch (error) {
    if (error instanceof NotJson) return { valid: null, error: error.message };
    throw error;
  }
}

/** A verdict, or why there is none. */
export type Result = Verdict | Unjudged;

/** Why a value was not judged. */
export interface Unjudged {
  readonly valid: null;
  readonly error: string;
  /** `reference_unknown`, `schema_too_deep`, …; `too_much` when judging was given up. */
  readonly code?: string;
  readonly pointer?: string;
}

/** Judges; whatever is wrong with a schema becomes a result. */
export function judged(
  schema: Json,
  answers: Json,
  options: AnyJudgeOptions,
  judgeOf: (schema: Json, options: AnyJudgeOptions) => AnyJudge,
): Result {
  try {
    return judgeOf(schema, options).check(answers);
  } catch (error) {
    if (error instanceof UnusableSchema)
      return {
        valid: null,
        error: error.message,
        code: error.code,
        ...(error.pointer !== '' && { pointer: error.pointer }),
      };
    if (error instanceof TooMuchWork) return { valid: null, error: error.message, code: 'too_much' };
    return { valid: null, error: error instanceof Error ? error.message : String(error) };
  }
}

function optionsOf(input: Input, terminal: Terminal): AnyJudgeOptions {
  const draft = oneOf(input, 'draft', Object.keys(DRAFTS));
  const remotes = textOf(input, 'remotes');
  const dialect = draft === undefined ? defaultDialectUri : DRAFTS[draft];
  if (dialect === undefined || !Object.hasOwn(dialects, dialect)) throw new UsageError(`there is no draft "${draft}"`);
  return {
    producer: oneOf(input, 'producer', ['interpreted', 'compiled']) ?? 'interpreted',
    remotes: remotes === undefined ? undefined : readRemotes(remotes, terminal),
    dialect,
    assertFormats: input.options.formats === true,
  };
}
