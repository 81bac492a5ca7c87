import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT, read, repositoryFiles } from '../../laws/repository.js';

/** A copy of this repository as it stands, with more files in it, built. The packages are this one's own. */
export async function builtCopy(more: Readonly<Record<string, string>>): Promise<{ root: string; remove: () => void }> {
  const root = mkdtempSync(join(tmpdir(), 'copy-'));
  for (const path of repositoryFiles().filter((one) => !/^(?:test|stories)\//.test(one))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(ROOT, path), join(root, path));
  }
  for (const [path, text] of Object.entries(more)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  // A package that only the service has may lie in its own folder.
  for (const packages of ['node_modules', 'service/node_modules'].filter((one) => existsSync(join(ROOT, one))))
    symlinkSync(join(ROOT, packages), join(root, packages));
  const built = await new Promise((done) =>
    spawn(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' }).on('exit', done),
  );
  if (built !== 0) throw new Error(`the copy in ${root} cannot be built`);
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** The form that docs/writing-a-form.md builds, as files of the repository. */
export function guideForm(): Readonly<Record<string, string>> {
  const shown = read('docs/writing-a-form.md').matchAll(/<!-- file: (\S+) -->\s+```json\n([\s\S]*?)```/g);
  return Object.fromEntries([...shown].map(([, name = '', text = '']) => [`schemas/parking-permit/${name}`, text]));
}
