import { fixture, html } from '@open-wc/testing';
import type { Json } from '../../model/index.js';
import type { MaForm } from '../ma-form.js';
import '../ma-form.js';
import { painted, rootOf } from './on-screen.js';

/** An author's schema with two questions. */
export const feedback: Json = {
  title: 'Tell us what you think',
  type: 'object',
  properties: {
    name: { title: 'Your name', type: 'string', minLength: 1 },
    town: { title: 'Your town', type: 'string', maxLength: 10 },
  },
  required: ['name'],
};

/** A layout that asks them on a page each. */
export const twoPages: Json = {
  id: 'feedback',
  version: '1',
  title: 'Feedback',
  pages: [
    { id: 'who', title: 'Who are you?', questions: ['/name'] },
    { id: 'where', title: 'Where do you live?', questions: ['/town'] },
    { id: 'check', kind: 'check', title: 'Check your answers', submit: 'form' },
    { id: 'sent', kind: 'done', title: 'Thank you' },
  ],
  submissions: [{ id: 'form' }],
};

/** A form on the page, once it shows its first page or why it does not. */
export async function opened(set: (form: MaForm) => void): Promise<MaForm> {
  const form = await fixture<MaForm>(html`<ma-form><p>Call (617) 555-0100</p></ma-form>`);
  const told = new Promise<void>((done) => {
    form.addEventListener('ma-ready', () => done());
    form.addEventListener('ma-failed', () => done());
  });
  set(form);
  await told;
  await painted(form);
  return form;
}

/** All that is read in it, in one line. */
export const words = (form: MaForm) => (rootOf(form).textContent ?? '').replace(/\s+/g, ' ');

/** The control with this label. */
export const box = (form: MaForm, label: string): HTMLInputElement => {
  const found = [...rootOf(form).querySelectorAll('label')].find((one) => one.textContent?.includes(label));
  return rootOf(form).getElementById(found?.htmlFor ?? '') as HTMLInputElement;
};

/** Types into it. */
export const type = async (form: MaForm, label: string, text: string) => {
  const input = box(form, label);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await painted(form);
};

/** Presses the first button of the page. */
export const press = async (form: MaForm) => {
  rootOf(form).querySelector<HTMLButtonElement>('.ma-btn-primary')?.click();
  await painted(form);
};
