import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/form/ma-form.js';
import { kinds } from '../../src/generated/fields.js';
import type { CompiledForm, Session } from '../../src/model/index.js';
import { registerTexts } from '../../src/text/index.js';
import type { FoundScene } from './find-scenes.js';
import { type Example, type FormFacts, sessionAt } from './session-at.js';

/** Where a story finds its form. */
const forms = import.meta.glob<CompiledForm>('../../src/generated/*/index.ts', { import: 'form' });
const facts = import.meta.glob<FormFacts>('./facts/*.ts', { import: 'facts' });
const examples = import.meta.glob<Example>('../../schemas/*/examples/*.json', { import: 'default' });

/** A scene as the writer of stories puts it down. */
export interface WrittenScene extends Omit<FoundScene, 'state'> {
  readonly form: string;
}

/** A story of one state of one page of a form. It fails when the page cannot be reached with what it was given. */
export function pageStory(name: string, scene: WrittenScene): StoryObj {
  return {
    name,
    // Made anew each time: what a reader types in one story must not stand in the next.
    loaders: [async () => ({ session: await sessionOf(scene) })],
    render: (_args, { loaded }) =>
      html`<ma-form heading-level="2" .session=${(loaded as { session: Session }).session}
        ><p>Call (833) 344-7365</p></ma-form
      >`,
  };
}

/** The session of a written scene. */
export async function sessionOf({ form: name, example, ...scene }: WrittenScene): Promise<Session> {
  const form = await forms[`../../src/generated/${name}/index.ts`]?.();
  const given = await examples[`../../schemas/${name}/examples/${example}.json`]?.();
  if (!form || !given) throw new Error(`no form ${name}, or no example ${example} of it`);
  registerTexts(form.texts);
  const own = await facts[`./facts/${name}.ts`]?.();
  return sessionAt({ form, kinds, facts: own ?? {} }, { ...scene, example: given });
}
