// Translators' files: XLIFF 1.2, one a language, in one order and one form, so that two branches that add sentences meet without a conflict.
import { existsSync, readFileSync } from 'node:fs';

/** How far a translation was checked, as XLIFF's `state` says it. */
export const STATES = {
  machine: 'needs-review-translation',
  reviewed: 'signed-off',
  certified: 'final',
};

/** Units of a file by id: `{ source, target, status }`, texts decoded; neither `target` nor `status` when there is none. */
export function readUnits(file) {
  const units = new Map();
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  for (const [, attributes, body] of text.matchAll(/<trans-unit\b([^>]*)>([\s\S]*?)<\/trans-unit>/g)) {
    const id = decode(/\bid="([^"]*)"/.exec(attributes)?.[1] ?? '');
    const source = /<source\b[^>]*>([\s\S]*?)<\/source>/.exec(body)?.[1] ?? '';
    const target = /<target\b([^>]*)>([\s\S]*?)<\/target>/.exec(body);
    units.set(id, {
      source: decode(source),
      ...(target && {
        target: decode(target[2]),
        status: statusOf(/\bstate="([^"]*)"/.exec(target[1])?.[1]),
      }),
    });
  }
  return units;
}

/** The whole file of a language. `units`: `{ id, source, note, catalog, target, status }`, sorted here. */
export function xliffText(language, units) {
  const catalogs = groupBy(units);
  const files = [...catalogs].sort(byKey).map(
    ([
      catalog,
      own,
    ]) => `<file original="${encode(catalog)}" source-language="en" target-language="${language}" datatype="plaintext">
<body>
${own
  .map((unit) => [unit.id, unitText(unit)])
  .sort(byKey)
  .map(([, text]) => text)
  .join('\n')}
</body>
</file>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
${files.join('\n')}
</xliff>
`;
}

function unitText({ id, source, note, target, status }) {
  const lines = [`  <source>${encode(source)}</source>`];
  if (target !== undefined) lines.push(`  <target state="${STATES[status]}">${encode(target)}</target>`);
  if (note) lines.push(`  <note>${encode(note)}</note>`);
  return `<trans-unit id="${encode(id)}">\n${lines.join('\n')}\n</trans-unit>`;
}

function groupBy(units) {
  const groups = new Map();
  for (const unit of units) groups.set(unit.catalog, [...(groups.get(unit.catalog) ?? []), unit]);
  return groups;
}

/** What is not one of our three counts as a machine's: nobody vouched for it. */
function statusOf(state) {
  return Object.keys(STATES).find((status) => STATES[status] === state) ?? 'machine';
}

const byKey = ([one], [two]) => (one < two ? -1 : one > two ? 1 : 0);

function encode(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(xml) {
  return xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return NAMED[name] ?? entity;
  });
}
