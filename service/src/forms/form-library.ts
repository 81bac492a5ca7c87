import type { CompiledForm, FieldKind, Pointer } from '../../../src/model/index.js';

/** What the agency does with a form, beyond what its plan says; the only place where the service knows a form by name. */
export interface FormPolicy {
  /** Answers that name a person and an employer: checked against the directory, and a person may hold one case of the form. */
  readonly person?: Pointer;
  readonly employer?: Pointer;
  /** The employer's department: only one that the directory told. */
  readonly department?: Pointer;
  /** The submission that opens the case. */
  readonly opensCase?: string;
  /** The submission after which documents stay. */
  readonly completes?: string;
  /** Events that a submission adds to the case, in order. */
  readonly events: Readonly<Record<string, readonly string[]>>;
  /** Status of the case once a submission was made. */
  readonly statuses: Readonly<Record<string, string>>;
  /** Asked subtree whose presence sends a case to staff, when the directory knew no match. */
  readonly noMatchAddendum?: string;
}

/** The forms that this service takes, with the kinds that read their entries. */
export interface FormLibrary {
  readonly forms: Readonly<Record<string, CompiledForm>>;
  readonly kinds: Readonly<Record<string, FieldKind>>;
  readonly policies: Readonly<Record<string, FormPolicy>>;
}

/** A form without a policy of its own: one case, opened by whichever submission comes first. */
export const plainPolicy: FormPolicy = { events: {}, statuses: {} };

/** The policy of a form. */
export function policyOf(library: FormLibrary, form: string): FormPolicy {
  return Object.hasOwn(library.policies, form) ? library.policies[form]! : plainPolicy;
}

/** A form by name, own keys only: `constructor` names no form. */
export function formOf(library: FormLibrary, form: string): CompiledForm | undefined {
  return Object.hasOwn(library.forms, form) ? library.forms[form] : undefined;
}
