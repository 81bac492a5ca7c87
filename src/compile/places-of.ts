import { type Pointer, decidedBy } from '../model/index.js';
import { Problems } from '../plan/author-problem.js';
import { fixedRowsOf } from '../plan/checks/layout-pointers.js';
import type { FormLayout, Planned } from '../plan/index.js';
import { SchemaLibrary } from '../plan/schema/library.js';
import type { AnswerPlace, Places } from '../plan/schema/places.js';
import { walkSchema } from '../plan/schema/walk.js';

/** Everything that the schemas of a planned form say of each place in the answers, with where they say it. */
export function placesOf({ documents, contract, asked }: Planned, layout: FormLayout = {}): Places {
  const library = new SchemaLibrary(documents);
  const rows = fixedRowsOf(layout);
  // What is wrong with them was told when the form was planned.
  const told = new Problems();
  return walkSchema(asked, 'asked', library, rows, told, walkSchema(contract, 'answers', library, rows, told));
}

/** The answers that decide what the schema says of a place: whether it is there, owed, and within which bounds. */
export function decidersOf(place: AnswerPlace, places: Places): readonly Pointer[] {
  const clauses = [
    ...place.declared,
    ...place.required,
    ...place.forbidden,
    ...place.fragments.map(({ given }) => given),
  ];
  const conditions = new Set(clauses.flatMap((clause) => clause.map((literal) => literal.condition)));
  return [...conditions].flatMap((id) => {
    const planned = places.conditions.get(id);
    return planned ? decidedBy(planned.condition) : [];
  });
}
