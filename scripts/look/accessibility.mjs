// npm run accessibility: every story through every check, in each engine. `-- --keep` takes the figures over into docs/results/, from where
// the accessibility statement shows them; `-- chromium` looks in one engine only, `-- --sample=5` at every fifth story.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/run.mjs';
import { add, sentence, vitestStage } from '../lib/stages.mjs';
import { freshStorybook } from './storybook.mjs';

const ENGINES = ['chromium', 'firefox', 'webkit'];

/** A stage of a test run: the built Storybook in one engine; `sample: 4` looks at every fourth story, `files` names some of the checks. */
export function accessibilityStage(
  browser,
  { name = `accessibility ${browser}`, sample = 1, files = [], minutes = 30 } = {},
) {
  const stage = vitestStage(name, {
    config: 'vitest.accessibility.config.ts',
    files,
    env: { BROWSER: browser, SAMPLE: String(sample) },
    minutes,
  });
  return {
    name: stage.name,
    run: async () => ((await freshStorybook()) ? stage.run() : { passed: 0, failed: 1, skipped: 0 }),
  };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const words = process.argv.slice(2);
  const wanted = ENGINES.filter((engine) => words.includes(engine));
  const sample = Number(/--sample=(\d+)/.exec(words.join(' '))?.[1] ?? 1);
  let total = { passed: 0, failed: 0, skipped: 0 };
  for (const engine of wanted.length > 0 ? wanted : ENGINES) {
    total = add(total, await accessibilityStage(engine, { sample, minutes: 180 }).run());
    if (!words.includes('--keep')) continue;
    mkdirSync(join(ROOT, 'docs/results'), { recursive: true });
    copyFileSync(
      join(ROOT, `test-results/accessibility-${engine}.json`),
      join(ROOT, `docs/results/accessibility-${engine}.json`),
    );
  }
  console.log(sentence(total));
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
}
