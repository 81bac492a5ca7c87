// npm run bundle:report: what each published entry is made of, for people (test-results/bundle-report.md) and programs (.json).
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { bytesBySource, closure } from './lib/bundle-parts.mjs';
import { ROOT } from './lib/run.mjs';

const DIST = join(ROOT, 'dist');
const OUT = join(ROOT, 'test-results');
/** Sources named one by one; the rest of an entry is one line. */
const NAMED = 15;

if (!existsSync(join(DIST, 'integrity.json'))) {
  console.error('dist/ is missing: run `npm run build` first');
  process.exit(1);
}

const entries = ['', 'embed', 'frame', 'inline'].flatMap((folder) =>
  readdirSync(join(DIST, folder))
    .filter((name) => name.endsWith('.js'))
    .map((name) => posix.join(folder, name)),
);
const report = entries.sort().map(entryReport);
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'bundle-report.json'), `${JSON.stringify(report, null, 2)}\n`);
writeFileSync(join(OUT, 'bundle-report.md'), report.map(inMarkdown).join('\n'));
for (const { entry, files, gzip } of report)
  console.log(
    `${(gzip / 1000).toFixed(2).padStart(8)} kB  ${entry}  (${files.length} ${files.length === 1 ? 'file' : 'files'})`,
  );
console.log('test-results/bundle-report.md, .json');

/** One entry with all that it imports statically. */
function entryReport(entry) {
  const sources = new Map();
  const files = [...closure(DIST, entry)].map((file) => {
    for (const [source, bytes] of bytesBySource(DIST, file)) sources.set(source, (sources.get(source) ?? 0) + bytes);
    const code = readFileSync(join(DIST, file));
    const packed = { gzip: gzipSync(code, { level: 9 }).length, brotli: brotliCompressSync(code).length };
    return { file, bytes: code.length, ...packed };
  });
  const sum = (key) => files.reduce((total, file) => total + file[key], 0);
  const parts = [...sources].map(([source, bytes]) => ({ source: source || '(bundler)', bytes }));
  return {
    entry,
    bytes: sum('bytes'),
    gzip: sum('gzip'),
    brotli: sum('brotli'),
    files,
    sources: parts.sort((one, two) => two.bytes - one.bytes),
  };
}

function inMarkdown({ entry, bytes, gzip, brotli, files, sources }) {
  const rows = sources.slice(0, NAMED).map((one) => `| ${one.source} | ${one.bytes} | ${share(one.bytes, bytes)} |`);
  const rest = sources.slice(NAMED);
  const left = rest.reduce((total, one) => total + one.bytes, 0);
  if (rest.length > 0) rows.push(`| ${rest.length} more | ${left} | ${share(left, bytes)} |`);
  return `## ${entry}

${bytes} bytes, ${gzip} gzip, ${brotli} brotli, in ${files.length} of: ${files.map(({ file }) => file).join(', ')}

| source | minified bytes | share |
| --- | ---: | ---: |
${rows.join('\n')}
`.replace(' of: ', files.length === 1 ? ' file: ' : ' files: ');
}

function share(part, whole) {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
