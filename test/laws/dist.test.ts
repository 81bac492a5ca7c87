import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { schemaChecker } from '../../src/compile/check/check-meta.js';
import type { Json } from '../../src/model/index.js';
import { ROOT } from './repository.js';

const DIST = join(ROOT, 'dist');

/** Paths below dist/ that browsers load and that end like this; the versioned copy holds the same bytes. */
function published(ending: RegExp, folder = ''): readonly string[] {
  return readdirSync(join(DIST, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return /^(v\d|node$)/.test(path) ? [] : published(ending, path);
    return ending.test(path) ? [path] : [];
  });
}

const text = (path: string) => readFileSync(join(DIST, path), 'utf8');

describe('what is published', () => {
  it('was built', () => {
    expect(existsSync(join(DIST, 'integrity.json')), 'run `npm run build` first').toBe(true);
    expect(published(/\.js$/).length).toBeGreaterThan(1);
  });

  it('needs nothing that a strict policy refuses', () => {
    const forbidden: readonly (readonly [what: string, sign: RegExp])[] = [
      ['eval', /(?<![\w.$])eval\(/],
      ['new Function', /(?<![\w.$])(?:new\s+)?Function\(/],
      ['require', /(?<![\w.$])require\(/],
      ['a string as timer', /set(?:Timeout|Interval)\(\s*["'`]/],
      ['an inline style attribute in a template', /<[a-z][^<>`]*\sstyle=/],
      ['a <style> in a template', /`[^`]*<style[\s>]/],
      ['an unsafe directive', /unsafe(?:HTML|SVG|MathML|Static)\b/],
      ['styleMap', /["']styleMap["']/],
      ['the policy name of lit', /createPolicy\(["']lit-html["']/],
    ];
    const found = published(/\.(js|html)$/).flatMap((path) =>
      forbidden.filter(([, sign]) => sign.test(text(path))).map(([what]) => `${path}: ${what}`),
    );
    expect(found).toEqual([]);
  });

  it('has the schemas by which editors complete and refuse form.json and status.json, each right by its own draft', () => {
    const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly exports: Readonly<Record<string, unknown>>;
    };
    for (const name of ['form.schema.json', 'status.schema.json']) {
      expect(text(name)).toBe(readFileSync(join(ROOT, 'schemas', name), 'utf8'));
      expect(exports[`./${name}`]).toBe(`./schemas/${name}`);
      const schema = JSON.parse(text(name)) as { readonly $schema: string; readonly [keyword: string]: Json };
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(schemaChecker()(schema, name)).toEqual([]);
    }
  });

  it('has frame pages without inline script or style', () => {
    const inline = published(/\.html$/).filter((path) =>
      /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i.test(text(path)),
    );
    expect(inline).toEqual([]);
  });

  it('reaches its own files by relative addresses only, so it works from a sub-path', () => {
    const absolute = published(/\.(js|html)$/).filter((path) =>
      /(?:\bfrom|\bimport\(?)\s*["']\/|(?:src|href)="\//.test(text(path)),
    );
    expect(absolute).toEqual([]);
  });

  it('is one file for the loader and for each tag, so that one integrity covers it; languages have their own', () => {
    const listed = Object.keys(JSON.parse(text('integrity.json')) as Record<string, string>);
    const split = published(/^(ma-forms|embed\/[\w-]+)\.js$/).flatMap((path) =>
      [...text(path).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`](\.[^"'`]*)/g)]
        .map(([, address = '']) => posix.join(posix.dirname(path), address))
        // A language is asked for when somebody wants it, and no page wants all.
        .filter((other) => !other.startsWith('locales/') || !listed.includes(other))
        .map((other) => `${path} needs ${other}`),
    );
    expect(split).toEqual([]);
  });

  it('lists the integrity of every script and style', () => {
    const listed = JSON.parse(text('integrity.json')) as Record<string, string>;
    const real = Object.fromEntries(
      published(/\.(js|css)$/).map((path) => [
        path,
        `sha384-${createHash('sha384')
          .update(readFileSync(join(DIST, path)))
          .digest('base64')}`,
      ]),
    );
    expect(listed).toEqual(real);
  });

  it('stands again, byte for byte, under its version', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    const different = published(/\.(js|css|html)$/).filter((path) => {
      const copy = join(DIST, `v${version}`, path);
      return !existsSync(copy) || !readFileSync(copy).equals(readFileSync(join(DIST, path)));
    });
    expect(different).toEqual([]);
  });

  it('holds every file that package.json exports, with types for each library entry', () => {
    const { exports, customElements } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      exports: Record<string, string | { types: string; default?: string }>;
      customElements: string;
    };
    const targets = [
      customElements,
      ...Object.values(exports).flatMap((one) => (typeof one === 'string' ? one : Object.values(one))),
    ];
    expect(targets.filter((path) => !path.includes('*') && !existsSync(join(ROOT, path)))).toEqual([]);
    const untyped = Object.entries(exports).filter(
      ([, one]) => typeof one !== 'string' && !/\bexport\b/.test(readFileSync(join(ROOT, one.types), 'utf8')),
    );
    expect(untyped).toEqual([]);
  });

  it('describes every tag, its attributes and events, for editors and Storybook', () => {
    const { modules } = JSON.parse(text('custom-elements.json')) as {
      modules: { declarations: { tagName?: string; summary?: string; attributes?: unknown[]; events?: unknown[] }[] }[];
    };
    const described = modules
      .flatMap((one) => one.declarations)
      .filter((one) => one.tagName && one.summary && one.attributes?.length && one.events?.length)
      .map((one) => one.tagName);
    const folders = (path: string) => readdirSync(join(ROOT, path), { withFileTypes: true });
    const fields = folders('src/fields')
      .filter((one) => existsSync(join(ROOT, 'src/fields', one.name, `${one.name}-field.ts`)))
      .map((one) => `ma-${one.name}-field`);
    const products = (JSON.parse(text('products.json')) as { tag: string }[]).map(({ tag }) => tag);
    expect(fields.length).toBeGreaterThan(10);
    expect([...fields, ...products, 'ma-form'].filter((tag) => !described.includes(tag))).toEqual([]);
  });

  it('has an engine that runs in Node without a DOM and with code generation switched off', () => {
    const address = pathToFileURL(join(DIST, 'engine.js')).href;
    const program = `const before = Object.keys(globalThis).length; const engine = await import(${JSON.stringify(address)}); console.log(typeof engine.createSession, Object.keys(globalThis).length - before);`;
    const said = execFileSync(
      process.execPath,
      ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', program],
      { encoding: 'utf8' },
    );
    expect(said.trim()).toBe('function 0');
  });
});
