import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../laws/repository.js';

/** A folder of somebody who has installed the package from its tarball. */
export interface Installed {
  readonly folder: string;
  readonly tarball: string;
  /** Runs the package's command there. Never throws: what it wrote and how it ended is the answer. */
  run(args: readonly string[], input?: string): { readonly code: number; readonly out: string; readonly error: string };
}

/**
 * Packs what was built and installs it. With LONG, by npm from the registry, and no script of any package runs meanwhile, as careful houses
 * want it; else its own files are unpacked and its dependencies linked from this repository: the same files, without the network.
 */
export function installPacked(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'stranger-'));
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: ROOT,
      encoding: 'utf8',
    }),
  ) as [{ readonly filename: string }];
  const tarball = join(folder, filename);
  writeFileSync(join(folder, 'package.json'), '{"type": "module", "private": true}\n');
  if (process.env.LONG)
    execFileSync('npm', ['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', tarball], {
      cwd: folder,
      stdio: 'pipe',
    });
  else unpack(folder, tarball);
  const bin = join(folder, 'node_modules/baystate-forms/dist/node/baystate-forms.js');
  return {
    folder,
    tarball,
    run(args, input) {
      try {
        const out = execFileSync(process.execPath, [bin, ...args], {
          cwd: folder,
          input,
          encoding: 'utf8',
          stdio: 'pipe',
          maxBuffer: 64e6,
        });
        return { code: 0, out, error: '' };
      } catch (error) {
        const { status, stdout, stderr } = error as { status: number | null; stdout: string; stderr: string };
        return { code: status ?? -1, out: stdout, error: stderr };
      }
    },
  };
}

function unpack(folder: string, tarball: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'baystate-forms'), { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', join(modules, 'baystate-forms'), '--strip-components=1']);
  const { dependencies } = JSON.parse(readFileSync(join(modules, 'baystate-forms/package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  }
}
