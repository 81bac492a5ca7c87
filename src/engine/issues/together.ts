import {
  type FormPlan,
  type Issue,
  type Pointer,
  type TextRef,
  type Together,
  parsePointer,
  readAt,
} from '../../model/index.js';
import type { Instance } from '../places/instances.js';
import type { Settled } from '../settle/settle.js';

/** The alternatives of one `Together` at one value: the questions that each demands. */
export interface Alternatives {
  readonly keyword: Together['keyword'];
  readonly sets: readonly (readonly Instance[])[];
}

/** The alternatives that an issue is about, each of which is not answered as it asks: a schema may have several choices at one place. */
export function alternativesOf(plan: FormPlan, settled: Settled, issue: Issue): readonly Alternatives[] {
  return (plan.together ?? [])
    .filter(
      (one) => one.keyword === issue.code && isPlaceOf(one.at, issue.pointer) && !isMet(one, issue.pointer, settled),
    )
    .flatMap((one) => alternativesAt(one, issue.pointer, settled) ?? []);
}

/** The alternatives that a question is one of. */
export function alternativesWith(plan: FormPlan, settled: Settled, { pointer }: Instance): Alternatives | undefined {
  const at = pointer.slice(0, pointer.lastIndexOf('/'));
  const together = plan.together?.find(
    (one) => isPlaceOf(one.at, at) && one.sets.some((names) => names.some((name) => isPlaceOf(name, pointer))),
  );
  return together && alternativesAt(together, at, settled);
}

/** “Email” or “Phone”: in a sentence that asks for them. */
export function inWords({ sets }: Alternatives, labelOf: (instance: Instance) => TextRef): TextRef | undefined {
  const joined = (parts: readonly TextRef[], key: string): TextRef | undefined =>
    parts.reduceRight<TextRef | undefined>(
      (rest, part) =>
        rest ? { key, params: { one: { as: 'text', text: part }, other: { as: 'text', text: rest } } } : part,
      undefined,
    );
  const quoted = (instance: Instance): TextRef => ({
    key: 'error.together.one',
    params: { label: { as: 'text', text: labelOf(instance) } },
  });
  return joined(
    sets.flatMap((set) => joined(set.map(quoted), 'error.together.and') ?? []),
    'error.together.or',
  );
}

function alternativesAt({ at, keyword, sets }: Together, pointer: Pointer, settled: Settled): Alternatives | undefined {
  const asked = sets.map((names) =>
    names.flatMap((name) =>
      settled.instances.filter(
        (one) =>
          one.pointer === pointer + name.slice(at.length) &&
          one.question.role === undefined &&
          settled.relevant.has(one.address),
      ),
    ),
  );
  return asked.every((set) => set.length === 0) ? undefined : { keyword, sets: asked };
}

/** Whether it is answered as it asks. */
function isMet({ at, keyword, sets }: Together, pointer: Pointer, { answers, asked }: Settled): boolean {
  const answered = sets.filter((names) =>
    names.every((name) => {
      const { root, segments } = parsePointer(pointer + name.slice(at.length));
      return readAt(root === 'asked' ? asked : answers, segments) !== undefined;
    }),
  ).length;
  return keyword === 'oneOf' ? answered === 1 : answered > 0;
}

/** Whether a place is one that a name stands for: `*` is any row. */
function isPlaceOf(name: Pointer, pointer: Pointer): boolean {
  if (!name.includes('*')) return name === pointer;
  const [names, steps] = [name.split('/'), pointer.split('/')];
  return names.length === steps.length && names.every((one, at) => one === '*' || one === steps[at]);
}
