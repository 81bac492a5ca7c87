import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Where a command reads and writes; tests give their own. */
export interface Terminal {
  readonly cwd: string;
  /** Writes to standard output; resolves when more may be written. */
  out(text: string): Promise<void>;
  /** Writes a line to standard error. */
  error(line: string): void;
}

/** What a command answers with: 0 all is well; 1 it found something wrong; 2 it could not do what it was asked. */
export type ExitCode = 0 | 1 | 2;

/** One command of the tool. */
export interface Command {
  readonly name: string;
  /** What comes behind the name, in one line: `<folder> [--out DIR]`. */
  readonly usage: string;
  readonly summary: string;
  /** The whole help below the usage. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** How many words there may be besides options. */
  readonly words: readonly [least: number, most: number];
  run(input: Input, terminal: Terminal): Promise<ExitCode>;
}

/** A command line, taken apart. */
export interface Input {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** Said of a command line, or of a file that it names: nothing was done. */
export class UsageError extends Error {}

/** A file is there, and is no JSON. */
export class NotJson extends UsageError {}

/** Takes a command line apart. Throws UsageError that says exactly what is wrong with it. */
export function readInput(command: Command, args: readonly string[]): Input {
  const { tokens, values } = parseArgs({
    args: [...args],
    options: { ...command.options, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const known = { ...command.options, help: { type: 'boolean' } } as NonNullable<ParseArgsConfig['options']>;
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (!option) throw new UsageError(`there is no option ${token.rawName}`);
    const hasValue = token.value !== undefined && token.value !== '';
    if (option.type === 'string' && (!hasValue || (!token.inlineValue && /^-./.test(token.value))))
      throw new UsageError(`${token.rawName} needs a value`);
    if (option.type === 'boolean' && hasValue) throw new UsageError(`${token.rawName} takes no value`);
  }
  if (values.help === true) return { words, options: { help: true } };
  const [least, most] = command.words;
  if (words.length < least)
    throw new UsageError(`${command.usage.match(/<[^>]+>/g)?.[words.length] ?? 'a word'} is missing`);
  if (words.length > most) throw new UsageError(`nobody knows what "${words[most]}" is for`);
  return { words, options: values };
}

/** An option's text, when it was given. */
export function textOf({ options }: Input, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** An option's text, which must be one of these. */
export function oneOf<T extends string>(input: Input, name: string, allowed: readonly T[]): T | undefined {
  const value = textOf(input, name);
  if (value === undefined || (allowed as readonly string[]).includes(value)) return value as T | undefined;
  throw new UsageError(`--${name} must be ${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}, not "${value}"`);
}
