import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Gives lit's Trusted Types policy a name of our own. Two copies of lit on one page both ask for "lit-html", and under
 * `trusted-types lit-html` the second one throws at import: nothing of ours would be defined.
 */
export function ownTrustedTypesPolicy() {
  return {
    name: 'own-trusted-types-policy',
    transform(code, id) {
      if (!id.includes('/lit-html/') || !code.includes('createPolicy(')) return null;
      const renamed = code.replace(/createPolicy\((["'])lit-html\1/g, 'createPolicy("forms-lit"');
      if (renamed === code) this.error('lit-html asks for its policy in another way than before: adapt this plugin');
      return { code: renamed, map: null };
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && /createPolicy\(["']lit-html["']/.test(chunk.code))
          this.error(`${chunk.fileName} still asks for the policy lit-html`);
      }
    },
  };
}

/**
 * Lets each of our elements be defined once only. Two tags in one file each bring the same field elements to a page, and the second
 * definition of a name throws; lit's decorator defines too, so it is done here for all.
 */
export function defineOnce() {
  const ONCE = '\0define-once';
  return {
    name: 'define-once',
    resolveId: (id) => (id === ONCE ? ONCE : null),
    load: (id) =>
      id === ONCE
        ? 'export const defineOnce = (tag, element) => { if (!customElements.get(tag)) customElements.define(tag, element); };'
        : null,
    transform(code, id) {
      if (id === ONCE || !code.includes('customElements.define(')) return null;
      return {
        code: `import { defineOnce as maDefineOnce } from ${JSON.stringify(ONCE)};\n${code.replaceAll('customElements.define(', 'maDefineOnce(')}`,
        map: null,
      };
    },
  };
}

/** Leaves the texts of other languages out of every bundle: each is a file of its own beside them, fetched when it is asked for. */
export function localesApart() {
  return {
    name: 'locales-apart',
    resolveId(id, importer) {
      const isTable = importer?.replaceAll('\\', '/').endsWith('src/generated/locales/index.ts');
      return isTable ? { id: `../locales/${id.replace(/^\.\//, '')}`, external: true } : null;
    },
  };
}

/**
 * Emits the pages of folders beside their scripts. A page names at its head what its script imports, so that all of it is asked for
 * in one round and not one after the other.
 */
export function copyFramePages(...folders) {
  return {
    name: 'copy-frame-pages',
    generateBundle(_options, bundle) {
      const pages = folders.flatMap((folder) => readdirSync(folder).map((name) => [name, join(folder, name)]));
      for (const [name, path] of pages.filter(([each]) => /\.(html|css)$/.test(each))) {
        const source = readFileSync(path, 'utf8');
        const script = `frame/${name.replace(/\.html$/, '.js')}`;
        // A page comes with the build that its script comes from.
        if (name.endsWith('.html') && !bundle[script]) continue;
        const needed = name.endsWith('.html') ? [...importsOf([script], bundle)].filter((path) => path !== script) : [];
        const links = needed.sort().map((path) => `    <link rel="modulepreload" href="../${path}" />\n`);
        this.emitFile({
          type: 'asset',
          fileName: `frame/${name}`,
          source: source.replace(/^ *<script type="module"/m, (tag) => `${links.join('')}${tag}`),
        });
      }
    },
  };
}

/** Publishes a file as it is. */
export function publishFile(path, fileName) {
  return {
    name: 'publish-file',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(path, 'utf8') });
    },
  };
}

/** Chunks and all that they import statically. */
function importsOf(names, bundle, seen = new Set()) {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    importsOf(bundle[name]?.imports ?? [], bundle, seen);
  }
  return seen;
}

/** Writes `integrity.json` (path → sha384) over every script and style of a folder. */
export function integrity(folder) {
  return {
    name: 'integrity',
    closeBundle() {
      writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(integrityOf(folder), null, 2)}\n`);
    },
  };
}

/** sha384 of every script and style under a folder, by path, sorted. */
function integrityOf(folder) {
  return Object.fromEntries(
    allFiles(folder)
      .filter((path) => /\.(js|css)$/.test(path) && !path.startsWith('node/'))
      .sort()
      .map((path) => [
        path,
        `sha384-${createHash('sha384')
          .update(readFileSync(join(folder, path)))
          .digest('base64')}`,
      ]),
  );
}

/** Copies what browsers load to the folder `into` inside itself: the immutable, versioned address of the same files. */
export function copyInto(folder, into) {
  for (const path of allFiles(folder).filter((name) => !/^(v\d|types\/|node\/)/.test(name))) {
    const target = join(folder, into, path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(folder, path), target);
  }
}

function allFiles(folder, path = '') {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const inner = path ? `${path}/${entry.name}` : entry.name;
    return entry.isDirectory() ? allFiles(folder, inner) : [inner];
  });
}
