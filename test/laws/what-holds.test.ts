import { describe, expect, it } from 'vitest';
import { read, sourceFiles } from './repository.js';

/**
 * Files that may look for events by kind in what was written down, and why that is right there. Everywhere else the status engine says what holds:
 * what was written may have been taken back, put right, or never have been possible.
 */
const MAY: Readonly<Record<string, string>> = {
  'service/src/kits/records/queue.ts': 'narrows what is read; the engine then says where each kit is',
  'service/src/kits/stock.ts': 'leaves out kits in whose histories nothing was put right; the engine counts the others',
  'service/src/links/tell-employer.ts':
    'names messages by what was written, and narrows what is read; the engine says whether the question stands',
  'service/src/store/migrations/0017-kit-orders.ts': 'ran once, in SQL, and must stay as it ran',
};

/** `log.find((row) => row.kind === …)` and its like. */
const IN_LOG =
  /\b(?:log|rows)\b(?:\.(?:slice|toReversed)\([^()]*\))?\s*\.(?:find|findLast|findIndex|findLastIndex|filter|some|every|flatMap)\(\s*(?:\([^()]*\)|\w+)\s*=>\s*(?:[^;()]|\([^()]*\))*?\bkind\b\s*[!=]==/;
/** A condition on the kind in a question about events. */
const IN_SQL = /\b(?:from|join) events\b[^]*\bkind\s*(?:=|<>|in\b|like\b|any\b)/;

/** Whether a source looks for events by kind in a raw history. */
function looksByKind(source: string): boolean {
  const texts = source.match(/`[^`]*`|'[^'\n]*'/g) ?? [];
  return IN_LOG.test(source) || texts.some((text) => IN_SQL.test(text));
}

describe('what has happened to a case', () => {
  it('is asked of the status engine, not of what was written down', () => {
    const looking = sourceFiles().filter(
      (path) => path.startsWith('service/src/') && !path.endsWith('.test.ts') && looksByKind(read(path)),
    );
    expect(looking).toEqual(Object.keys(MAY));
  });

  it.each([
    "log.findLast((row) => row.kind === 'collected')",
    "kit.log.some(({ kind }) => kind === 'collected')",
    "log.slice(sentAt).filter((row) => isOf(row.item) && row.kind !== 'asked')",
    "sql.one('select 1 from events where case_id = $1 and kind = $2')",
    "sql.all(`select id from cases join events on case_id = id\n where events.kind in ('a', 'b')`)",
  ])('would be found here: %s', (source) => {
    expect(looksByKind(source)).toBe(true);
  });

  it.each([
    'log.some((row) => row.id === target) && played.happened.some(({ kind }) => kind === wanted)',
    'sql.all(`select * from events where case_id = $1 order by number`)',
    "sql.one(`select kind from documents where kind = 'x'`)",
  ])('would not: %s', (source) => {
    expect(looksByKind(source)).toBe(false);
  });
});
