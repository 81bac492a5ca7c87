import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCHEMAS = fileURLToPath(new URL('../../schemas', import.meta.url));

/** Story files of trackers by their names: one for each tracker, one story for each history among its examples. */
export function trackerFiles(): ReadonlyMap<string, string> {
  const ids = readdirSync(SCHEMAS)
    .filter((id) => existsSync(join(SCHEMAS, id, 'examples/status')))
    .sort();
  return new Map(ids.map((id) => [`tracker.${id}.stories.ts`, file(id)]));
}

function file(id: string): string {
  const { description } = JSON.parse(readFileSync(join(SCHEMAS, id, 'status.json'), 'utf8')) as { description: string };
  const histories = readdirSync(join(SCHEMAS, id, 'examples/status'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .sort();
  return [
    '// Written by stories/forms/write.ts from schemas/. Do not edit.',
    "import { trackerStory } from '../trackers/tracker-story.js';",
    '',
    `export default { title: ${JSON.stringify(`Trackers/${id}`)}, parameters: { stage: false, docs: { description: { component: ${JSON.stringify(description)} } } }, tags: ['!autodocs'] };`,
    '',
    ...histories.map(
      (name) =>
        `export const ${identifier(name)} = trackerStory(${JSON.stringify(sentence(name))}, ${JSON.stringify({ tracker: id, history: name })});`,
    ),
    '',
  ].join('\n');
}

/** `at-the-lab` as the name of a story. */
function identifier(name: string): string {
  return name.replace(/(^|-)([a-z0-9])/g, (_match, _gap, letter: string) => letter.toUpperCase());
}

function sentence(name: string): string {
  const said = name.replaceAll('-', ' ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}
