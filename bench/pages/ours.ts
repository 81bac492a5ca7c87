// Ours: the element of any form. The build defines which producer judges, and whether a section is a page.
import { readyFor } from '../../src/form/opening/whole-form.js';
import { MaForm } from '../../src/form/ma-form.js';
import type { CompiledForm } from '../../src/model/index.js';
// @ts-expect-error -- a virtual module of the build: the compiled form, or the schema and what interprets it
import { formOfBuild } from 'virtual:producer';

if (!customElements.get('ma-form')) customElements.define('ma-form', MaForm);

export async function mount(root: HTMLElement, form: object): Promise<object> {
  const compiled = (await formOfBuild(form)) as CompiledForm;
  readyFor(compiled.plan);
  const element = Object.assign(document.createElement('ma-form'), { compiled }) as MaForm;
  const ready = new Promise((resolve) => element.addEventListener('ma-ready', resolve, { once: true }));
  root.append(element);
  await ready;
  await element.updateComplete;
  return {
    // Our ids tell nothing of the question, so a control is found by its element.
    find: (name: string) => {
      const fields = [
        ...element.shadowRoot!.querySelectorAll<HTMLElement & { question?: { address: string } }>('[data-ma-field]'),
      ];
      return (
        fields.find((one) => one.question?.address.endsWith(`/${name}`))?.querySelector('input,textarea,select') ?? null
      );
    },
    submit: () => element.shadowRoot!.querySelector<HTMLElement>('.ma-actions button, button[type=submit]')?.click(),
  };
}
