import type { FieldKind, FormPlan, Page, Validator } from '../../model/index.js';
import type { FormLayout, Planned } from '../../plan/index.js';
import { placesOf } from '../places-of.js';
import { candidatesFor } from './answers/candidates-for.js';
import type { PageProof } from './page-proof.js';
import { PageProver } from './page-prover.js';
import { Reading } from './reading.js';

/** A form's proof. */
export interface Proof {
  readonly pages: readonly PageProof[];
  /** How often the engine was asked. */
  readonly looks: number;
}

/** What is proved. */
export interface Proving {
  readonly planned: Planned;
  readonly layout?: FormLayout;
  readonly kinds: Readonly<Record<string, FieldKind>>;
  readonly validator: Validator;
  /** A day that stands for all days: rules about "today" are looked at as of it. */
  readonly today: string;
}

/** Proves, page by page, that some answers lead there and that all that lead there lead on. Deterministic: the same form, the same proof. */
export function provePaths({ planned, layout, kinds, validator, today }: Proving): Proof {
  const { plan } = planned;
  const reading = new Reading(plan, placesOf(planned, layout));
  const candidates = candidatesFor(planned, reading, kinds, today);
  const order = inOrder(plan);
  let looks = 0;
  const pages = order
    .filter(
      ({ kind, questions, when, agree }) =>
        questions.length > 0 || when !== undefined || agree !== undefined || kind === 'list',
    )
    .map((page): PageProof => {
      const prover = new PageProver(page, order, { reading, candidates, kinds, validator, today });
      const proof = prover.prove();
      looks += prover.looks;
      return proof;
    });
  return { pages, looks };
}

/** Pages in the order in which people meet them. */
function inOrder(plan: FormPlan): readonly Page[] {
  const inSteps = plan.parts.flatMap(({ steps }) => steps.flatMap((step) => step.pages));
  const first = [...plan.before, ...inSteps];
  const pages = new Map(plan.pages.map((page) => [page.id, page]));
  return [...first.flatMap((id) => pages.get(id) ?? []), ...plan.pages.filter(({ id }) => !first.includes(id))];
}
