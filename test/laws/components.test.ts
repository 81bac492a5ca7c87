import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, read } from './repository.js';

interface Bill {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly {
    readonly 'bom-ref': string;
    readonly purl: string;
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
    readonly licenses?: readonly unknown[];
  }[];
}
type Needs = Readonly<Record<string, string>>;
type Locked = Readonly<
  Record<string, { readonly version?: string; readonly dependencies?: Needs; readonly optionalDependencies?: Needs }>
>;

/** What Node would find from the root and from the service, and from there on: as `name@version`. */
function needed(locked: Locked): readonly string[] {
  const folders = new Set(['', 'service']);
  const find = (from: string, name: string): string | undefined => {
    for (let at = from; ; at = at.replace(/(^|\/)[^/]*$/, '')) {
      const folder = `${at}${at === '' ? '' : '/'}node_modules/${name}`;
      if (locked[folder]) return folder;
      if (at === '') return undefined;
    }
  };
  for (const folder of folders) {
    const { dependencies, optionalDependencies } = locked[folder] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const found = find(folder, name);
      if (found) folders.add(found);
    }
  }
  return [...folders]
    .filter((folder) => folder.includes('node_modules/'))
    .map((folder) => `${folder.split('node_modules/').at(-1)}@${locked[folder]?.version}`);
}

describe('the bills of materials', () => {
  const names = ['installed', 'browser', 'everything'] as const;
  const bills = {} as Record<(typeof names)[number], Bill>;
  const packagesOf = (name: (typeof names)[number]) => bills[name].components.map((one) => one['bom-ref']);
  const locked = (JSON.parse(read('package-lock.json')) as { readonly packages: Locked }).packages;

  beforeAll(() => {
    execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: ROOT, stdio: 'pipe' });
    for (const name of names) bills[name] = JSON.parse(read(`test-results/sbom/${name}.cdx.json`)) as Bill;
  });

  it('tell of each package its version, its sum and its licence', () => {
    for (const name of names) {
      expect([bills[name].bomFormat, bills[name].metadata.component.name]).toEqual(['CycloneDX', 'baystate-forms']);
      expect(new Set(packagesOf(name)).size).toBe(bills[name].components.length);
      const silent = bills[name].components.filter(
        ({ 'bom-ref': ref, purl, hashes, licenses }) =>
          (!ref.startsWith('@baystate-forms/') &&
            !(/^pkg:npm\/.+@\d/.test(purl) && hashes?.some(({ alg }) => alg === 'SHA-512'))) ||
          // Four tools say no licence; nothing that is given away may.
          (name !== 'everything' && !licenses?.length),
      );
      expect([name, silent.map((one) => one['bom-ref'])]).toEqual([name, []]);
    }
  });

  it('name all that the package and the service need, and what that needs', () => {
    const bill = packagesOf('installed');
    const missing = needed(locked).filter((ref) => !bill.includes(ref));
    expect(missing).toEqual([]);
    for (const folder of ['package.json', 'service/package.json']) {
      const { dependencies } = JSON.parse(read(folder)) as { readonly dependencies: Readonly<Record<string, string>> };
      expect(bill).toEqual(expect.arrayContaining(Object.entries(dependencies).map((pair) => pair.join('@'))));
    }
    expect(bill.filter((ref) => /^(vitest|playwright|eslint)@/.test(ref))).toEqual([]);
  });

  it('name what browsers load, also where it is a tool to npm', () => {
    const own = packagesOf('browser').map((ref) => ref.replace(/(?<=.)@.*/, ''));
    expect(own).toEqual(expect.arrayContaining(['lit-html', '@lit/reactive-element', 'tus-js-client']));
    expect(own).not.toContain('vitest');
    const { devDependencies } = JSON.parse(read('package.json')) as { readonly devDependencies: object };
    expect(devDependencies).toHaveProperty('tus-js-client');
  });
});

describe('the audit', () => {
  let registry: Server | undefined;
  afterEach(() => registry?.close());

  /** npm's audit against a registry that answers like this. */
  async function audit(status: number, answer: object): Promise<{ readonly code: number; readonly said: string }> {
    registry = createServer((request, response) => {
      request.resume().on('end', () => {
        response.writeHead(status, { 'content-type': 'application/json' });
        // For what it called holed, npm asks which versions there are.
        const name = decodeURIComponent(request.url ?? '').slice(1);
        response.end(JSON.stringify(request.method === 'POST' ? answer : { name, versions: versionsOf(name) }));
      });
    }).listen(0, '127.0.0.1');
    await once(registry, 'listening');
    return auditOf(`http://127.0.0.1:${(registry.address() as AddressInfo).port}/`);
  }

  async function auditOf(address: string) {
    const child = spawn('node', ['scripts/audit.mjs', `--registry=${address}`], { cwd: ROOT });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
    const [code] = (await once(child, 'close')) as [number];
    return { code, said };
  }

  const locked = (JSON.parse(read('package-lock.json')) as { readonly packages: Locked }).packages;
  const versionsOf = (name: string) =>
    Object.fromEntries(
      Object.entries(locked)
        .filter(([folder]) => folder.endsWith(`node_modules/${name}`))
        .map(([, { version = '' }]) => [version, { name, version }]),
    );

  const hole = (title: string) => [
    { id: 1, url: 'https://example.org/1', title, severity: 'high', vulnerable_versions: '*', cwe: [], cvss: {} },
  ];

  it('ends well when the registry knows no hole', async () => {
    const { code, said } = await audit(200, {});
    expect(said).toMatch(/^0 known holes in what is given away, 0 in tools, of \d{3,} packages\n$/);
    expect(code).toBe(0);
  });

  it('fails for what is installed, and for what is bundled though it is a tool to npm', async () => {
    for (const name of ['ajv', 'tus-js-client']) {
      const { code, said } = await audit(200, { [name]: hole('Lets a stranger in') });
      expect(said).toMatch(
        new RegExp(`^given away: ${name} \\*: high: Lets a stranger in \\(https://example.org/1\\)$`, 'm'),
      );
      expect(code).toBe(1);
      registry?.close();
    }
  });

  it('names the hole of a tool and does not fail for it', async () => {
    const { code, said } = await audit(200, { pngjs: hole('Prints badly') });
    expect(said).toContain('a tool only: pngjs *: high: Prints badly');
    expect(code).toBe(0);
  });

  it('says that the registry was not reachable, and is not clean then', async () => {
    for (const answer of [await audit(405, {}), await auditOf('http://127.0.0.1:9/')]) {
      expect(answer.said).toMatch(/^not reachable: .*nothing is known/);
      expect(answer.said).not.toContain('0 known holes');
      expect(answer.code).toBe(2);
    }
  });
});
