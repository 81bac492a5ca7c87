import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { authorTexts } from '../../src/form/author/author-texts.js';
import '../../src/form/ma-form.js';
import type { MaForm } from '../../src/form/ma-form.js';
import type { Json, JsonObject, Submission } from '../../src/model/index.js';
import { registerTexts } from '../../src/text/index.js';
import { axeFindings } from '../../test/contracts/axe.js';
import { answerAll } from './answer-all.js';
import { type GalleryForm, type Piece, galleryForm } from './gallery-form.js';
import { screenHands, until } from './screen-hands.js';

// What opens an author's file brings these words; a story opens its form itself.
registerTexts(authorTexts);

/** Where a story finds its schema. */
const files = import.meta.glob<Json>('./schemas/*.json', { import: 'default' });

async function pieceOf(name: string): Promise<Piece> {
  const read = (file: string): Promise<Json> | undefined => files[`./schemas/${file}.json`]?.();
  const [schema, answers, layout] = await Promise.all([read(name), read(`${name}.answers`), read(`${name}.layout`)]);
  if (schema === undefined || answers === undefined) throw new Error(`no schema ${name}, or no answers to it`);
  return {
    schema: schema as JsonObject,
    answers: answers as JsonObject,
    ...(layout !== undefined && { layout }),
  };
}

/** A form made of an author's JSON alone, as it comes up. */
export function galleryStory(title: string, name: string): StoryObj {
  return {
    name: title,
    // Made anew each time: what a reader types in one story must not stand in the next.
    loaders: [
      async () => {
        const piece = await pieceOf(name);
        return { piece, form: galleryForm(name, piece) };
      },
    ],
    render: (_args, { loaded }) =>
      html`<ma-form heading-level="2" .session=${(loaded['form'] as GalleryForm).open()}
        ><p>Call your town hall.</p></ma-form
      >`,
  };
}

/** The same form, answered through its controls and sent: what comes out is what was to go in, and axe finds nothing on any page on the way. */
export function roundTrip(title: string, name: string): StoryObj {
  return {
    ...galleryStory(title, name),
    play: async ({ canvasElement, loaded }) => {
      const { piece, form } = loaded as { piece: Piece; form: GalleryForm };
      const element = canvasElement.querySelector<MaForm>('ma-form');
      if (!element) throw new Error('the story has no form');
      const session = await until('the form', () => element.shadowRoot?.querySelector('.ma-h1') && element.openSession);
      let sent: Submission | undefined;
      element.addEventListener('ma-submit', (event) => {
        event.preventDefault();
        sent = (event as CustomEvent<{ submission: Submission }>).detail.submission;
      });
      await answerAll(
        session,
        form.typed,
        screenHands(element, async () => {
          await expect(await axeFindings(element)).toEqual([]);
          await expect(keysOnScreen(element)).toEqual([]);
        }),
      );
      await until('what was sent', () => sent);
      await expect(sent?.answers).toEqual(piece.answers);
      element.answered([]);
      await until('the last page', () => session.view.page.page.kind === 'done' && done(element));
      await expect(keysOnScreen(element)).toEqual([]);
    },
  };
}

/** Whether the last page is painted. */
function done(element: MaForm): boolean {
  return element.shadowRoot?.querySelector('.ma-receipt') !== null;
}

/** Keys that stand where their sentence should: a text that nobody registered. */
function keysOnScreen(element: MaForm): readonly string[] {
  return (element.shadowRoot?.textContent ?? '').match(/\bui\.[a-z]+(?:\.[a-z-]+)+/g) ?? [];
}
