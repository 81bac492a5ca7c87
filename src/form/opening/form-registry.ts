import type { CompiledForm, FormStart } from '../../model/index.js';

/** A shipped form: what it begins with, if that is here already, and the way to all of it. */
export interface ShippedForm {
  readonly start?: FormStart;
  readonly load: () => Promise<CompiledForm>;
}

const forms = new Map<string, ShippedForm>();

/** Makes a shipped form known by its id; it is loaded only when a page uses it. */
export function registerForm(id: string, form: ShippedForm): void {
  forms.set(id, form);
}

/** A shipped form by its name; undefined when there is none. */
export function shippedForm(id: string): ShippedForm | undefined {
  return forms.get(id);
}
