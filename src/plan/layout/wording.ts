import type { FormPlan, TextRef } from '../../model/index.js';
import type { FormLayout } from './form-layout.js';
import { say } from './say.js';

/** Error wording by pointer and code; `*` is the whole form's. Rows' questions stand under `/list/*` + their own path. */
export function makeErrors(layout: FormLayout): FormPlan['errors'] {
  const errors: Record<string, Readonly<Record<string, TextRef>>> = {};
  if (layout.errors) errors['*'] = sayCodes(layout.errors);
  for (const [pointer, wish] of Object.entries(layout.fields ?? {}))
    if (wish.errors) errors[pointer] = sayCodes(wish.errors);
  return errors;
}

/** The author's words for a code at a place: its own, each row's, the whole form's. */
export function wordingOf(layout: FormLayout, pointer: string, code: string): string | undefined {
  const places = [
    layout.fields?.[pointer]?.errors,
    layout.fields?.[pointer.replace(/\/\d+(?=\/|$)/g, '/*')]?.errors,
    layout.errors,
  ];
  return places.find((errors) => errors && Object.hasOwn(errors, code))?.[code];
}

function sayCodes(errors: Readonly<Record<string, string>>): Readonly<Record<string, TextRef>> {
  return Object.fromEntries(Object.entries(errors).map(([code, text]) => [code, say(text)]));
}
