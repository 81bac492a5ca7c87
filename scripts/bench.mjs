// npm run bench: brings the peers when they are not there (bench/ has a lock file of its own), then runs the bench.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './lib/run.mjs';

const bench = join(ROOT, 'bench');
if (!existsSync(join(bench, 'node_modules')) && (await run('npm', ['--prefix', bench, 'ci', '--ignore-scripts'])) !== 0)
  process.exit(1);
process.exit(
  await run('npx', ['--no-install', 'tsx', 'bench/run/main.ts', ...process.argv.slice(2)], { minutes: 600 }),
);
