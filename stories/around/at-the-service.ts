import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { emptyDraft } from '../../src/engine/index.js';
import '../../src/form/ma-form.js';
import type { MaForm } from '../../src/form/ma-form.js';
import { PaperService } from '../../src/form/testing/paper-service.js';
import { smallForm } from '../../src/form/testing/small-form.js';

/** What a story does with a form that is kept by a service: as a person would, by the words on the screen. */
export interface Hands {
  readonly press: (words: string) => Promise<void>;
  readonly type: (label: string, words: string) => Promise<void>;
  /** Waits until a heading with these words stands on the screen. */
  readonly sees: (words: string) => Promise<void>;
  readonly service: PaperService;
}

let service: PaperService | undefined;

/** A story of a form with a service on paper, brought to where it is to be looked at. */
export function atTheService(name: string, way: (hands: Hands) => Promise<void>, more: Partial<MaForm> = {}): StoryObj {
  return {
    name,
    beforeEach: () => {
      sessionStorage.clear();
      service = new PaperService(emptyDraft(smallForm.plan));
      return () => service?.close();
    },
    render: () =>
      html`<ma-form heading-level="2" .compiled=${smallForm} .endpoint=${service?.endpoint} .idleTimes=${more.idleTimes}
        ><p>Call (833) 344-7365</p></ma-form
      >`,
    play: async ({ canvasElement }) => {
      const form = canvasElement.querySelector<MaForm>('ma-form');
      if (!form || !service) throw new Error('the story has no form');
      await way(handsOn(form, service));
    },
  };
}

function handsOn(form: MaForm, paper: PaperService): Hands {
  const words = (node: Element) => node.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const all = (selector: string) => [...(form.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const found = async (what: string, look: () => HTMLElement | undefined): Promise<HTMLElement> => {
    for (let frames = 0; frames < 300; frames += 1) {
      const one = look();
      if (one) return one;
      await new Promise(requestAnimationFrame);
    }
    throw new Error(
      `not there: ${what}; there is: ${all('*').length > 0 ? words(form.shadowRoot?.querySelector('.ma-body') ?? form) : 'nothing'}`,
    );
  };
  return {
    service: paper,
    press: async (wanted) => (await found(wanted, () => all('button, a').find((one) => words(one) === wanted))).click(),
    type: async (label, typed) => {
      const box = await found(label, () => {
        const id = all('label')
          .find((one) => words(one).startsWith(label))
          ?.getAttribute('for');
        return id ? all('input').find((one) => one.id === id) : undefined;
      });
      box.focus();
      (box as HTMLInputElement).value = typed;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    sees: async (wanted) =>
      void (await found(wanted, () => all('h1, h2, h3').find((one) => words(one).startsWith(wanted)))),
  };
}
