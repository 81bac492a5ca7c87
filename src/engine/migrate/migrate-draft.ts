import type { Draft, FieldKind, FormPlan } from '../../model/index.js';
import { fitTo } from './fit.js';
import { takeStep } from './steps.js';

/** What a migration looks at. */
export interface MigrateParts {
  readonly plan: FormPlan;
  readonly kinds: Readonly<Record<string, FieldKind>>;
}

/**
 * What became of a draft. `same`: it is of this version. `carried`: it is of this version now; what has no place in it stands in its `left`.
 * `newer`: a newer version of the form has written it, and this one must not touch it.
 */
export type MigratedDraft =
  { readonly state: 'same' | 'carried'; readonly draft: Draft } | { readonly state: 'newer'; readonly draft: Draft };

/**
 * Brings a draft to the present version of its form: the steps of each version in order, then a look at whether all that is in it has a place.
 * Pure, and total: nothing that a person has typed is lost on the way. A version without steps of its own is carried by its names alone.
 */
export function migrateDraft(parts: MigrateParts, draft: Draft): MigratedDraft {
  const { plan } = parts;
  if (draft.version === plan.version) return { state: 'same', draft };
  if (!isEarlier(plan, draft.version)) return { state: 'newer', draft };
  const { migrations = [] } = plan;
  const first = migrations.findIndex((one) => one.from === draft.version);
  const steps = first === -1 ? [] : migrations.slice(first).flatMap((one) => one.steps);
  const carried = fitTo(parts, steps.reduce(takeStep, draft));
  return { state: 'carried', draft: { ...carried, version: plan.version } };
}

/** Whether a version came before a plan's own: its migrations say so, or else its name. */
export function isEarlier(
  { version: own, migrations = [] }: Pick<FormPlan, 'version' | 'migrations'>,
  version: string,
): boolean {
  return version !== own && (migrations.some((one) => one.from === version) || !isNewer(version, own));
}

/** Whether a version comes after another, as people count them: `1.10` after `1.9`, `2026-02` after `2026-01`. */
export function isNewer(version: string, than: string): boolean {
  const [one, other] = [version, than].map((text) => text.split(/[^0-9A-Za-z]+/));
  for (let at = 0; at < Math.max(one?.length ?? 0, other?.length ?? 0); at += 1) {
    const order = compare(one?.[at] ?? '', other?.[at] ?? '');
    if (order !== 0) return order > 0;
  }
  return false;
}

function compare(one: string, other: string): number {
  const isNumber = /^\d+$/.test(one) && /^\d+$/.test(other);
  if (isNumber) return Number(one) - Number(other);
  return one === other ? 0 : one < other ? -1 : 1;
}
