// Writes stories/generated/: one file for each section of each form, one story for each state of each page; the files of the gallery, and one for each tracker.
// Storybook reads names from the file and not from a run, so they must stand there. Run by .storybook/main.ts; nothing of it is kept in the repository.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FormPlan, TextRef } from '../../src/model/index.js';
import { registerTexts, text } from '../../src/text/index.js';
import { galleryFiles } from '../gallery/story-files.js';
import { trackerFiles } from '../trackers/story-files.js';
import { type FoundScene, findScenes } from './find-scenes.js';
import { formNames, readExamples, readStage } from './read-stage.js';

const FOLDER = fileURLToPath(new URL('../generated', import.meta.url));

const files = new Map<string, string>([...galleryFiles(), ...trackerFiles()]);
for (const name of formNames) {
  const stage = await readStage(name);
  registerTexts(stage.form.texts);
  const { scenes } = findScenes(stage, readExamples(name));
  for (const { id, title, pages } of sectionsOf(stage.form.plan)) {
    const own = scenes.filter(({ page }) => pages.includes(page));
    if (own.length > 0) files.set(`${name}.${id}.stories.ts`, storyFile(stage.form.plan, title, own));
  }
}
mkdirSync(FOLDER, { recursive: true });
for (const old of readdirSync(FOLDER).filter((file) => !files.has(file))) rmSync(join(FOLDER, old));
for (const [file, source] of files) writeWhenNew(join(FOLDER, file), source);

/** Steps of the task list with their pages, and what stands before or outside of them. */
function sectionsOf(
  plan: FormPlan,
): ReadonlyArray<{ readonly id: string; readonly title: string; readonly pages: readonly string[] }> {
  const steps = plan.parts.flatMap(({ steps: own }) => own);
  const placed = new Set([...plan.before, ...steps.flatMap(({ pages }) => pages)]);
  const outside = plan.pages.map(({ id }) => id).filter((id) => !placed.has(id));
  return [
    { id: 'before', title: 'Before you start', pages: plan.before },
    { id: 'pages', title: plan.parts.length > 0 ? 'Overview' : 'Pages', pages: outside },
    ...steps.map(({ id, title, pages }) => ({ id, title: words(title), pages })),
  ];
}

function storyFile(plan: FormPlan, section: string, scenes: readonly FoundScene[]): string {
  const title = `Forms/${plain(words(plan.title))}/${plain(section)}`;
  const stories = scenes.map((scene) => {
    const { state, ...given } = scene;
    const name = `${sentence(scene.page)}${state ? `, ${state}` : ''}`;
    const identifier = `${scene.page} ${state}`
      .replace(/(^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_match, _gap, letter: string) => letter.toUpperCase())
      .replace(/[^A-Za-z0-9]/g, '');
    return `export const ${identifier} = pageStory(${JSON.stringify(name)}, ${JSON.stringify({ form: plan.id, ...given })});`;
  });
  return [
    '// Written by stories/forms/write.ts from schemas/. Do not edit.',
    "import { pageStory } from '../forms/page-story.js';",
    '',
    `export default { title: ${JSON.stringify(title)}, parameters: { stage: false }, tags: ['!autodocs'] };`,
    '',
    ...stories,
    '',
  ].join('\n');
}

function words(ref: TextRef): string {
  return text(ref);
}

/** A slash would open a folder in the list of stories. */
function plain(title: string): string {
  return title.replaceAll('/', ' or ');
}

/** `date-of-birth` as words. */
function sentence(id: string): string {
  const said = id.replaceAll('-', ' ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** A file that is written anew makes a running Storybook load it again. */
function writeWhenNew(path: string, source: string): void {
  let before = '';
  try {
    before = readFileSync(path, 'utf8');
  } catch {
    // It is new.
  }
  if (before !== source) writeFileSync(path, source);
}
