import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files by their path below src/generated. */
export type Output = ReadonlyMap<string, string>;

/** Writes what differs, so that watchers wake only for real changes, and removes forms and trackers that are no more. Returns what was written. */
export function writeOutput(folder: string, output: Output): readonly string[] {
  const written: string[] = [];
  for (const [path, content] of [...output].sort(([one], [two]) => (one < two ? -1 : 1))) {
    const file = join(folder, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === content) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    written.push(path);
  }
  removeStale(folder, output);
  return written;
}

/** A folder with a plan is a form's or a tracker's, and `embed` is what is made of all of them; other folders here (locales) belong to others. */
function removeStale(folder: string, output: Output): void {
  if (!existsSync(folder)) return;
  for (const entry of filesUnder(folder, 'embed')) if (!output.has(entry)) rmSync(join(folder, entry));
  for (const name of readdirSync(folder)) {
    if (!statSync(join(folder, name)).isDirectory()) continue;
    const plans = ['plan.js', 'status-plan.js', 'status-page-plan.js'].filter((plan) =>
      existsSync(join(folder, name, plan)),
    );
    const gone = plans.filter((plan) => !output.has(`${name}/${plan}`));
    if (gone.length === 0) continue;
    if (gone.length === plans.length) rmSync(join(folder, name), { recursive: true });
    else
      for (const file of readdirSync(join(folder, name)))
        if (!output.has(`${name}/${file}`)) rmSync(join(folder, name, file));
  }
}

function filesUnder(folder: string, path: string): readonly string[] {
  if (!existsSync(join(folder, path))) return [];
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(folder, `${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );
}
