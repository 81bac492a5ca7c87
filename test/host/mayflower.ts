import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileString } from 'sass';
import { ROOT } from '../laws/repository.js';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('@massds/mayflower-assets/package.json'));
const FLOORS = ['00-base', '01-atoms', '02-molecules', '03-organisms', '04-templates', '08-print'];
/** One wants a package of maps, the other an older compiler; neither styles anything that our tags could meet. */
const LEFT_OUT = new Set(['02-molecules/map-leaflet', '03-organisms/callout']);

const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
const KEPT = join(ROOT, `test-results/host/mayflower-${version}.css`);

/** The whole published style of Mass.gov, as its pages load it: about 0.8 MB. Compiled once and kept, as it takes seconds. */
export function mayflowerCss(): string {
  if (existsSync(KEPT)) return readFileSync(KEPT, 'utf8');
  const scss = join(PACKAGE, 'scss');
  const parts = FLOORS.flatMap((floor) =>
    readdirSync(join(scss, floor))
      .filter((name) => name.endsWith('.scss'))
      .map((name) => `${floor}/${name.replace(/^_|\.scss$/g, '')}`),
  ).filter((part) => !LEFT_OUT.has(part));
  const { css } = compileString(parts.map((part, index) => `@use '${part}' as part${index};`).join('\n'), {
    loadPaths: [scss, join(scss, '00-base/mixins'), ...FLOORS.map((floor) => join(scss, floor))],
    logger: { warn: () => undefined, debug: () => undefined },
  });
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, css);
  return css;
}

/** A script that Mayflower publishes for its pages, by name. */
export function mayflowerScript(name: 'brand-banner' | 'header'): string {
  return readFileSync(join(PACKAGE, 'js', `${name}.js`), 'utf8');
}
