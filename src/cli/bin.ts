#!/usr/bin/env node
// The command `baystate-forms`. What it does is in main.ts; this is the process around it.
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { main } from './main.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

// `… | head` closes the pipe early; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

process.exitCode = await main(
  process.argv.slice(2),
  {
    cwd: process.cwd(),
    async out(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    error: (line) => void process.stderr.write(`${line}\n`),
  },
  version,
).catch((error: unknown) => {
  process.stderr.write(`baystate-forms: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 2 as const;
});
