// What a built file is made of: its minified bytes by the source that each came from, read from its source map.
import { readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { TraceMap, eachMapping } from '@jridgewell/trace-mapping';
import { ROOT } from './run.mjs';

/** An entry of dist/ and all that it imports statically: what a browser loads before it runs. Paths below dist/, the entry first. */
export function closure(dist, entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const code = readFileSync(join(dist, entry), 'utf8');
  for (const [, path] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g))
    closure(dist, posix.join(posix.dirname(entry), path), seen);
  return seen;
}

/** Minified bytes of a built file by source path; `''` is what no source claims (wrappers of the bundler). */
export function bytesBySource(dist, file) {
  const lines = readFileSync(join(dist, file), 'utf8').split('\n');
  const folder = dirname(join(dist, file));
  const starts = [];
  eachMapping(
    new TraceMap(readFileSync(join(dist, `${file}.map`), 'utf8')),
    ({ generatedLine, generatedColumn, source }) =>
      starts.push({ line: generatedLine - 1, column: generatedColumn, source: nameOf(source, folder) }),
  );
  const bytes = new Map();
  const add = (source, text) => bytes.set(source, (bytes.get(source) ?? 0) + Buffer.byteLength(text));
  lines.forEach((text, line) => {
    const here = starts.filter((one) => one.line === line).sort((one, two) => one.column - two.column);
    add('', text.slice(0, here[0]?.column ?? text.length));
    here.forEach(({ column, source }, index) => add(source, text.slice(column, here[index + 1]?.column)));
  });
  return bytes;
}

/** A source's path from the repository's root; of a package, its name and the path in it. */
function nameOf(source, folder) {
  if (!source) return '';
  const path = relative(ROOT, join(folder, source)).replaceAll('\\', '/');
  return path.replace(/^.*node_modules\//, '');
}
