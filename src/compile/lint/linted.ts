import type { Question } from '../../model/index.js';
import type { FormLayout, Planned } from '../../plan/index.js';
import { wishFor } from '../../plan/planning.js';
import type { FieldWish } from '../../plan/index.js';
import type { SchemaPlace } from '../../plan/schema/documents.js';
import type { AnswerPlace, Places } from '../../plan/schema/places.js';
import { placeOf } from '../place-of.js';
import { placesOf } from '../places-of.js';
import type { Refusal } from '../check/say-problem.js';

/** A question and what the schema says of its place. */
export interface AskedPlace {
  readonly place: AnswerPlace;
  readonly question: Question;
  readonly wish: FieldWish;
}

/** A planned form as the lints look at it. */
export interface Linted {
  readonly id: string;
  readonly planned: Planned;
  readonly layout: FormLayout;
  readonly places: Places;
  /** Everything that is asked, rows of lists included. */
  readonly questions: readonly AskedPlace[];
}

/** One thing that lints look for. */
export type Lint = (form: Linted) => readonly Refusal[];

/** Gathers what lints look at. */
export function lintable(planned: Planned, layout: FormLayout = {}): Linted {
  const places = placesOf(planned, layout);
  const asked = (question: Question, pointer: string): readonly AskedPlace[] => {
    const place = places.find(pointer);
    const here = place ? [{ place, question, wish: wishFor(layout, place.pointer) }] : [];
    const rows = (question.item ?? []).flatMap((one) => asked(one, one.pointer.replace(/^item:/, `${pointer}/*`)));
    return [...here, ...rows];
  };
  const questions = Object.entries(planned.plan.questions).flatMap(([pointer, question]) => asked(question, pointer));
  return { id: planned.plan.id, planned, layout, places, questions };
}

/** Something that is probably not meant, at a place of a schema or of the layout. */
export function warn({ id }: Linted, { document, pointer }: SchemaPlace, code: string, message: string): Refusal {
  return { ...placeOf(document, pointer, id), code, message, severity: 'warning' };
}
