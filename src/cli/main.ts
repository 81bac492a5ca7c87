import { type Command, type ExitCode, type Terminal, UsageError, readInput } from './command.js';
import { check } from './commands/check.js';
import { compile } from './commands/compile.js';
import { newCommand } from './commands/new.js';
import { types } from './commands/types.js';
import { vectors } from './commands/vectors.js';
import { validate } from './commands/validate.js';

/** All commands, in the order in which people need them. */
const commands: readonly Command[] = [newCommand, check, compile, types, vectors, validate];

/** Runs a command line (`process.argv` without its first two). */
export async function main(args: readonly string[], terminal: Terminal, version: string): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const command = rest[0] === undefined ? undefined : commands.find((one) => one.name === rest[0]);
    if (rest[0] !== undefined && !command) return refuse(`there is no command "${rest[0]}"`, terminal);
    await terminal.out(command ? helpOf(command) : overview());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    await terminal.out(`${version}\n`);
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command)
    return refuse(`there is no command "${name}"; there are ${commands.map((one) => one.name).join(', ')}`, terminal);
  try {
    const input = readInput(command, rest);
    if (input.options.help === true) {
      await terminal.out(helpOf(command));
      return 0;
    }
    return await command.run(input, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.error(`baystate-forms ${command.name}: ${error.message}`);
    terminal.error(`usage: baystate-forms ${command.name} ${command.usage}`);
    return 2;
  }
}

function refuse(message: string, terminal: Terminal): ExitCode {
  terminal.error(`baystate-forms: ${message}`);
  terminal.error('`baystate-forms help` lists what there is');
  return 2;
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'baystate-forms: forms of JSON, from the command line',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    '`baystate-forms help <command>` says more. Exit codes: 0 all is well; 1 something is wrong with what was looked at; 2 the command',
    'could not be done.',
    '',
  ].join('\n');
}

function helpOf({ name, usage, summary, help }: Command): string {
  return `baystate-forms ${name} ${usage}\n\n${summary[0]?.toUpperCase()}${summary.slice(1)}. ${help}\n`;
}
