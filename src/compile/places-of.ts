import { Problems } from '../plan/author-problem.js';
import { fixedRowsOf } from '../plan/checks/layout-pointers.js';
import type { FormLayout, Planned } from '../plan/index.js';
import { SchemaLibrary } from '../plan/schema/library.js';
import type { Places } from '../plan/schema/places.js';
import { walkSchema } from '../plan/schema/walk.js';

/** Everything that the schemas of a planned form say of each place in the answers, with where they say it. */
export function placesOf({ documents, contract, asked }: Planned, layout: FormLayout = {}): Places {
  const library = new SchemaLibrary(documents);
  const rows = fixedRowsOf(layout);
  // What is wrong with them was told when the form was planned.
  const told = new Problems();
  return walkSchema(asked, 'asked', library, rows, told, walkSchema(contract, 'answers', library, rows, told));
}
