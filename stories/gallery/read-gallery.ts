// In Node: the gallery as it lies in its folder.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { Json, JsonObject } from '../../src/model/index.js';
import type { Piece } from './gallery-form.js';

const FOLDER = new URL('schemas/', import.meta.url);

/** Names of all schemas of the gallery. */
export const galleryNames: readonly string[] = readdirSync(FOLDER)
  .filter((file) => /^[a-z0-9-]+\.json$/.test(file))
  .map((file) => file.replace(/\.json$/, ''))
  .sort();

/** One of them with its answers. */
export function readPiece(name: string): Piece {
  const read = (file: string): Json => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Json;
  const layout = `${name}.layout.json`;
  return {
    schema: read(`${name}.json`) as JsonObject,
    answers: read(`${name}.answers.json`) as JsonObject,
    ...(existsSync(new URL(layout, FOLDER)) && { layout: read(layout) }),
  };
}
