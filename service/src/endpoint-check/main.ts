// npm run endpoint:check -- <endpoint> --form <name> --answers <file> [--wrong <file>] [--origin <page’s origin>]
// Tries an agency's own endpoint by the contract in docs/receive-submissions.md. It sends real submissions: use a test endpoint.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { JsonObject } from '../../../src/model/index.js';
import { checkEndpoint } from './check-endpoint.js';

const USAGE =
  'usage: npm run endpoint:check -- <endpoint> --form <name> --answers <good.json> [--wrong <wrong.json>] [--origin https://www.mass.gov]';

/** What the command line says, or undefined when it cannot be used. */
function wish(): Parameters<typeof checkEndpoint>[0] | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        form: { type: 'string' },
        answers: { type: 'string' },
        wrong: { type: 'string' },
        origin: { type: 'string' },
      },
    });
    const [endpoint] = positionals;
    if (endpoint === undefined || values.form === undefined || values.answers === undefined) return undefined;
    return {
      endpoint: new URL(endpoint).href,
      form: values.form,
      answers: objectIn(values.answers),
      wrong: values.wrong === undefined ? {} : objectIn(values.wrong),
      origin: new URL(values.origin ?? endpoint).origin,
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function objectIn(path: string): JsonObject {
  const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new Error(`${path} is no JSON object`);
  return read as JsonObject;
}

const given = wish();
if (given) {
  const found = await checkEndpoint(given);
  for (const { id, level, ok, seen } of found)
    console.log(`${ok ? 'ok  ' : level === 'must' ? 'NO  ' : 'hint'} ${id} (${level}): ${seen}`);
  const broken = found.filter(({ ok, level }) => !ok && level === 'must').length;
  console.log(broken === 0 ? 'This endpoint keeps the contract.' : `${broken} demands of the contract are not met.`);
  process.exitCode = broken === 0 ? 0 : 1;
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
