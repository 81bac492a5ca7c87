import { describe, expect, it } from 'vitest';
import { findScenes } from './find-scenes.js';
import { formNames, readExamples, readStage } from './read-stage.js';

describe.each(formNames)('Stories of %s', (name) => {
  it('show every page that a resident can see', async () => {
    const stage = await readStage(name);
    const { scenes, unreached } = findScenes(stage, readExamples(name));
    expect(unreached).toEqual(Object.keys(stage.facts.neverShown ?? {}));
    const asking = stage.form.plan.pages.filter(
      ({ id, kind, questions }) => kind === 'questions' && questions.length > 0 && !unreached.includes(id),
    );
    expect(asking.length).toBeGreaterThan(0);
    // A form of which no page ever complains is one of which the stories show no error.
    expect(scenes.filter(({ state }) => state === 'nothing answered').length).toBeGreaterThan(0);
  });
});
