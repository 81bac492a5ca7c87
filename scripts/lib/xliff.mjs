// Reading translators' files as far as we need them. lit-localize writes them; its reader keeps neither the source nor the state.
import { readFileSync } from 'node:fs';

/** Units of a file by id: `{ source, target, state }`, texts decoded; no `target` when there is none. */
export function readUnits(file) {
  const units = new Map();
  for (const [, attributes, body] of read(file).matchAll(/<trans-unit\b([^>]*)>([\s\S]*?)<\/trans-unit>/g)) {
    const id = decode(/\bid="([^"]*)"/.exec(attributes)?.[1] ?? '');
    const source = /<source\b[^>]*>([\s\S]*?)<\/source>/.exec(body)?.[1] ?? '';
    const target = /<target\b([^>]*)>([\s\S]*?)<\/target>/.exec(body);
    units.set(id, {
      source: decode(source),
      ...(target && { target: decode(target[2]), state: /\bstate="([^"]*)"/.exec(target[1])?.[1] }),
    });
  }
  return units;
}

/** The file's text with the state of these units' targets set. */
export function withState(xml, ids, state) {
  return xml.replace(/<trans-unit\b([^>]*)>[\s\S]*?<\/trans-unit>/g, (unit, attributes) => {
    const id = decode(/\bid="([^"]*)"/.exec(attributes)?.[1] ?? '');
    return ids.has(id) ? unit.replace(/<target\b[^>]*>/, `<target state="${state}">`) : unit;
  });
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(xml) {
  return xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return NAMED[name] ?? entity;
  });
}
