import type { CompiledForm } from '../model/index.js';

type Load = () => Promise<CompiledForm>;

const forms = new Map<string, Load>();

/** Makes a shipped form known by its id; it is loaded only when a page uses it. */
export function registerForm(id: string, load: Load): void {
  forms.set(id, load);
}

/** Loads a shipped form; undefined when there is none of that name. */
export async function loadForm(id: string): Promise<CompiledForm | undefined> {
  return forms.get(id)?.();
}
