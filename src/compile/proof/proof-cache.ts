import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Proof } from './prove.js';

/** Where proofs are kept between runs: beside other tools' caches, never committed, never published. */
const FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/baystate-forms/proofs/', import.meta.url));
/** The code that a proof is made by, seen from here: when it changes, every proof is made anew. */
const CODE = fileURLToPath(new URL('../../', import.meta.url));
const FLOORS = ['model', 'plan', 'engine', 'interpret', 'compile', 'fields'];

let stamp: string | undefined;

/** A proof from an earlier run of the same form by the same code; made and kept when there is none. `parts` is all that it is made from. */
export function keptProof(parts: unknown, prove: () => Proof): Proof {
  // A built package has no source beside it to tell its own changes by, and may lie where nothing can be written.
  if (!existsSync(join(CODE, 'compile/proof'))) return prove();
  stamp ??= hashOf(...FLOORS.flatMap((floor) => sourcesIn(join(CODE, floor))).map((file) => readFileSync(file)));
  const file = join(FOLDER, `${hashOf(stamp, JSON.stringify(parts))}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Proof;
  const proof = prove();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, JSON.stringify(proof));
  return proof;
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name) && !/\.(test|wtr|stories|bench)\.ts$/.test(name) && !/-field\.ts$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function hashOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
