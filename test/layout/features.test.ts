import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/model/index.js';
import { ROOT, read } from '../laws/repository.js';
import { Trial, refused } from './feature.js';
import { fieldFeatures } from './field-features.js';
import { journeyFeatures } from './journey-features.js';
import { pageFeatures } from './page-features.js';
import { ruleFeatures } from './rule-features.js';

const features = [...pageFeatures, ...journeyFeatures, ...fieldFeatures, ...ruleFeatures];

/** What a session cannot show: the test that does, by its file and its name there. */
const SHOWN_ELSEWHERE: Readonly<Record<string, readonly [file: string, title: string]>> = {
  'root.sensitive': ['src/compile/embed/embed.test.ts', 'of a sensitive form only places a frame'],
  'root.tag': ['src/compile/embed/embed.test.ts', 'is what its author wishes'],
  'root.sentBy': ['src/compile/embed/embed.test.ts', 'of a form that its page sends has no service'],
  'root.door': ['src/form/shell.wtr.ts', 'speak of what the form is'],
  'root.fallback': ['src/compile/embed/embed.test.ts', 'says the title and the other ways before any script'],
  'root.migrations': ['src/engine/migrate/migrate.test.ts', ''],
  'root.audience': ['src/compile/compile.test.ts', 'staff'],
  'field.secret': ['src/form/transport/draft-to-keep.test.ts', 'a secret that is not named'],
  'block.from': ['test/journeys/employer.journey.ts', 'downloads the certification'],
  'field.keep': ['src/form/transport/draft-to-keep.test.ts', 'what is for memory only'],
  'submission.detached': ['service/test/submissions.test.ts', 'equality'],
};

interface Definition {
  readonly properties?: Readonly<Record<string, Json>>;
}
const metaSchema = JSON.parse(read('schemas/form.schema.json')) as Definition & {
  readonly $defs: Readonly<Record<string, Definition & { readonly allOf?: readonly { readonly then: Definition }[] }>>;
};

/** Every member that form.json can have, by what has it. */
const members = (() => {
  const { $defs } = metaSchema;
  const kinds = ['field', 'note', 'page', 'section', 'part', 'step', 'submission', 'rule', 'derivation'] as const;
  const blocks = ($defs.wordedBlock?.allOf ?? []).flatMap(({ then }) => Object.keys(then.properties ?? {}));
  const named = (kind: string, definition: Definition | undefined) =>
    Object.keys(definition?.properties ?? {}).map((name) => `${kind}.${name}`);
  return new Set([
    ...named('root', metaSchema),
    ...kinds.flatMap((kind) => named(kind, $defs[kind])),
    ...blocks.map((name) => `block.${name}`),
  ]);
})();

describe('what form.json can say is accepted, and done', () => {
  it.each(features.map((feature) => [feature.says, feature] as const))('%s', (_, feature) => {
    expect(refused(feature)).toEqual([]);
    feature.seen(new Trial(feature));
  });

  it('all of it: no member of form.schema.json is without a test that shows what it does', () => {
    expect(members.size).toBeGreaterThan(70);
    const shown = new Set([...features.flatMap(({ of }) => of), ...Object.keys(SHOWN_ELSEWHERE)]);
    expect([...members].filter((member) => !shown.has(member))).toEqual([]);
  });

  it('and what is shown elsewhere is shown there', () => {
    const missing = Object.entries(SHOWN_ELSEWHERE)
      .filter(([member]) => members.has(member))
      .filter(([, [file, title]]) => !existsSync(join(ROOT, file)) || !read(file).includes(title));
    expect(missing).toEqual([]);
  });
});
