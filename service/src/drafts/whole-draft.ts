import type { Address, CompiledForm, Draft, Entry } from '../../../src/model/index.js';
import type { Desk } from '../desk.js';
import { questionAt } from '../../../src/engine/index.js';

/** A draft with the secret answers that are held put back where nothing else was typed. It never leaves the service. */
export function wholeDraft(
  desk: Desk,
  form: CompiledForm,
  draft: Draft,
  held: Readonly<Record<Address, Entry>>,
): Draft {
  const typed = Object.entries(draft.entries).filter(([address, entry]) => {
    if (!Object.hasOwn(held, address)) return true;
    const question = questionAt(form.plan, address);
    return !(question && desk.library.kinds[question.kind]?.isBlank(entry));
  });
  return { ...draft, entries: { ...held, ...Object.fromEntries(typed) } };
}
