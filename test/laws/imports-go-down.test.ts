import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, sourceFiles } from './repository.js';

/** Which floor may import which. What is not here is not allowed; imports go down only. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // 1 names only
  model: [],
  // 2 pure: no DOM, no network. plan reads the rules' language of the engine to check an author's expressions.
  engine: ['model'],
  plan: ['model', 'engine', 'interpret'],
  interpret: ['model', 'plan'],
  // side entrance: words
  text: ['model', 'generated'],
  // 3 elements that know one question
  // side entrance: how pages reach the service
  transport: ['model'],
  ui: ['model', 'text', 'transport'],
  fields: ['model', 'text', 'ui'],
  // 4 the only place where engine meets lit
  form: ['model', 'engine', 'plan', 'interpret', 'text', 'transport', 'ui', 'fields', 'generated'],
  tracker: ['model', 'engine', 'plan', 'text', 'transport', 'ui', 'generated'],
  // 5 tags
  products: ['model', 'engine', 'text', 'transport', 'ui', 'form', 'tracker', 'generated'],
  embed: ['model', 'text', 'ui', 'form', 'tracker', 'products', 'generated'],
  // side entrances
  compile: ['model', 'engine', 'plan', 'interpret', 'fields', 'text'],
  cli: ['model', 'engine', 'plan', 'interpret', 'compile', 'headless', 'generated'],
  // what the package exports to programs
  headless: ['model', 'engine', 'plan', 'interpret', 'compile', 'fields', 'text', 'generated'],
  generated: ['model', 'engine', 'interpret', 'fields', 'text'],
  // schemas is floor 0, JSON only: the service reads lists there that are no form's alone (agencies)
  service: ['schemas', 'model', 'engine', 'plan', 'interpret', 'fields', 'text', 'generated'],
};

/** Packages a floor may use; the others may use none but those of `lit` where they paint. */
const PACKAGES: Readonly<Record<string, RegExp | undefined>> = {
  model: undefined,
  engine: undefined,
  plan: undefined,
  interpret: undefined,
  text: /^(lit|@lit\/localize)(\/|$)/,
  transport: undefined,
  ui: /^lit(\/|$)/,
  fields: /^lit(\/|$)/,
  form: /^(lit(\/|$)|tus-js-client$)/,
  tracker: /^lit(\/|$)/,
  products: /^lit(\/|$)/,
  embed: /^lit(\/|$)/,
};

const floorOf = (path: string) => (path.startsWith('src/') ? (path.split('/')[1] ?? '') : (path.split('/')[0] ?? ''));
const isShipped = (path: string) =>
  !/\.(test|wtr|stories|bench)\.ts$/.test(path) && !/(^|\/)(testing|fixtures|test)\//.test(path);
const importsOf = (path: string) =>
  [
    ...read(path).matchAll(
      /(?:^|[\s;}])(?:import|export)(?:\s+type)?\s+(?:[^'"()]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
    ),
  ].map(([, fixed, lazy]) => fixed ?? lazy ?? '');

describe('imports go down', () => {
  const files = sourceFiles().filter((path) => /^(src|service)\//.test(path) && isShipped(path));

  it('every floor stands in the table', () => {
    expect([...new Set(files.map(floorOf))].filter((floor) => !(floor in ALLOWED))).toEqual([]);
  });

  it('no file imports a floor above its own', () => {
    const climbs = files.flatMap((path) =>
      importsOf(path)
        .filter((target) => target.startsWith('.'))
        .map((target) => join(dirname(path), target))
        .filter((target) => floorOf(target) !== floorOf(path) && !ALLOWED[floorOf(path)]?.includes(floorOf(target)))
        .map((target) => `${path} → ${target}`),
    );
    expect(climbs).toEqual([]);
  });

  it('a kind is pure: it imports model and the readers of its own floor, nothing that paints', () => {
    const kinds = files.filter((path) => path.endsWith('.kind.ts'));
    expect(kinds.length).toBeGreaterThan(0);
    const wrong = kinds.flatMap((path) =>
      importsOf(path)
        .filter(
          (target) =>
            !/^\.\.\/\.\.\/model\/|^\.\.?\/.*|^\.\//.test(target) ||
            /\/(ui|text|form|engine)\//.test(target) ||
            /-field\.js$/.test(target),
        )
        .map((target) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('browser floors use the few packages chosen for them', () => {
    const foreign = files
      .filter((path) => path.startsWith('src/') && floorOf(path) in PACKAGES)
      .flatMap((path) =>
        importsOf(path)
          .filter((target) => !target.startsWith('.') && !PACKAGES[floorOf(path)]?.test(target))
          .map((target) => `${path} → ${target}`),
      );
    expect(foreign).toEqual([]);
  });
});
