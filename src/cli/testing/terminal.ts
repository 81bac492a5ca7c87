import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '../../model/index.js';
import type { ExitCode } from '../command.js';
import { main } from '../main.js';

/** A folder in which command lines run as in a terminal; for tests. */
export class TestTerminal {
  readonly cwd = mkdtempSync(join(tmpdir(), 'cli-'));

  /** Runs a command line; what it said and how it ended. `pieces` tells in which pieces it wrote. */
  async run(...args: readonly string[]): Promise<{ code: ExitCode; out: string; error: string; pieces: number[] }> {
    const said = { out: '', error: '', pieces: [] as number[] };
    const terminal = {
      cwd: this.cwd,
      out: (text: string) => {
        said.out += text;
        said.pieces.push(text.length);
        return Promise.resolve();
      },
      error: (line: string) => void (said.error += `${line}\n`),
    };
    return { code: await main(args, terminal, '9.9.9'), ...said };
  }

  writeText(name: string, content: string): string {
    writeFileSync(join(this.cwd, name), content);
    return name;
  }

  write(name: string, content: Json): string {
    return this.writeText(name, JSON.stringify(content));
  }

  remove(): void {
    rmSync(this.cwd, { recursive: true });
  }
}
