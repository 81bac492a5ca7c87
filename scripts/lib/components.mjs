// Which packages of others are in what we give away: what npm's bill of materials says of the lock file, and what the built files hold.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

/** npm's own bill of materials (CycloneDX) of the lock file, with all that builds and tests; asks no registry. */
export function billOfMaterials() {
  const { name } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const text = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--offline'], {
    cwd: ROOT,
    encoding: 'utf8',
    // A bill of two thousand packages is larger than what Node takes from a child by itself.
    maxBuffer: 256e6,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const bill = JSON.parse(text);
  // npm calls the root by its folder, which is a matter of whoever cloned it.
  return { ...bill, metadata: { ...bill.metadata, component: { ...bill.metadata.component, name } } };
}

/**
 * The packages, as `name@version`, that come with ours and with the service. Read from the lock file: npm's own `--omit=dev` leaves out of a bill
 * what a tool needs too (lit and ajv of ours), and its whole bill calls a package a tool when one of its copies is.
 */
export function packagesInstalled() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const found = Object.entries(packages).flatMap(([folder, { version, dev, link, name }]) =>
    folder.includes('node_modules/') && !dev && !link
      ? [`${name ?? folder.split('node_modules/').at(-1)}@${version}`]
      : [],
  );
  return [...new Set(found)].sort();
}

/** The packages, as `name@version`, whose code is in what a browser loads: read from the source maps of the built files. */
export function packagesInBrowser(dist = join(ROOT, 'dist')) {
  const found = new Set();
  for (const file of readdirSync(dist, { recursive: true }))
    // `v…` holds the same files once more.
    if (file.endsWith('.js.map') && !/^(v\d|node[/\\])/.test(file))
      for (const source of JSON.parse(readFileSync(join(dist, file), 'utf8')).sources) {
        const folder = /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0];
        if (folder) found.add(folder.slice(folder.indexOf('node_modules/')));
      }
  return [...found].map(nameAndVersion).sort();
}

function nameAndVersion(folder) {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  return `${name}@${version}`;
}

/** The part of a bill that holds these packages. What is in the built files and not in the lock file must not go unsaid. */
export function partOf(bill, packages) {
  const components = bill.components.filter((one) => packages.includes(one['bom-ref']));
  const refs = new Set(components.map((one) => one['bom-ref']));
  const unknown = packages.filter((name) => !refs.has(name));
  if (unknown.length > 0) throw new Error(`not in the bill: ${unknown.join(', ')}`);
  const root = bill.metadata.component['bom-ref'];
  const dependencies = bill.dependencies
    .filter(({ ref }) => refs.has(ref) && ref !== root)
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }));
  dependencies.unshift({ ref: root, dependsOn: [...refs].filter((ref) => ref !== root) });
  return { ...bill, components, dependencies };
}
