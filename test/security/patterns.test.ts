import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { read, repositoryFiles, sourceFiles } from '../laws/repository.js';

/** Every `pattern` of every shipped schema and layout. */
function patternsOf(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => [
    ...(key === 'pattern' && typeof part === 'string' ? [part] : []),
    ...patternsOf(part),
  ]);
}

describe('patterns', () => {
  const schemas = repositoryFiles().filter((path) => /^schemas\/.*\.json$/.test(path) && !path.includes('/examples/'));
  const patterns = new Set(schemas.flatMap((path) => patternsOf(JSON.parse(read(path)))));

  it('of every shipped schema take no longer than their text, whatever the text is', () => {
    expect(patterns.size).toBeGreaterThan(5);
    const slow = [...patterns].filter((pattern) => checkSync(pattern, 'u').status !== 'safe');
    expect(slow).toEqual([]);
  });

  it('that shipped code runs on what people send are as quick', () => {
    // Literals of the floors that read typed text and requests; tests and builds are not asked by strangers.
    const read_ = sourceFiles().filter(
      (path) =>
        /^(src\/(engine|fields|form|transport|model|interpret)|service\/src)\//.test(path) &&
        // Names of our own files, templates of the demo's pages, and an author's own JSON in the author's own page are not what strangers send.
        !/\.(test|wtr|stories)\.ts$|\/testing\/|service\/src\/(host\/|server\/published-files)|interpret\/json-mistake/.test(
          path,
        ),
    );
    const literals = read_.flatMap((path) =>
      [
        ...read(path).matchAll(
          /(?<=[(=,:!&|?]\s*|return )\/((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)(?=\s*[.,;)\]}?:&|])/g,
        ),
      ].map(([, source = '', flags = '']) => ({ path, source, flags })),
    );
    expect(literals.length).toBeGreaterThan(30);
    const slow = literals.filter(({ source, flags }) => {
      // A sticky pattern begins where it is told to, and nowhere else.
      const from = flags.includes('y') ? `^(?:${source})` : source;
      return checkSync(from, flags.replace(/[gyd]/g, ''), { timeout: 20_000 }).status === 'vulnerable';
    });
    expect(slow.map(({ path, source }) => `${path}: /${source}/`)).toEqual([]);
  }, 300_000);
});
