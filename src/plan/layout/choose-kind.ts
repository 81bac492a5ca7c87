import type { QuestionFacts } from '../../model/index.js';
import { LAYOUT_FILE } from '../author-problem.js';
import { type Planning, wishFor } from '../planning.js';
import { placeUnder } from '../schema/documents.js';
import type { AnswerPlace } from '../schema/places.js';

/** Kinds that are the planner's own: no folder of `src/fields` claims them. */
const OWN: ReadonlySet<string> = new Set(['list', 'constant']);

/** By wish, else the kind that claims the facts most. */
export function chooseKind(facts: QuestionFacts, place: AnswerPlace, planning: Planning): string {
  const { kinds, problems, layout } = planning;
  const wish = wishFor(layout, place.pointer).kind;
  if (wish !== undefined) {
    if (!Object.hasOwn(kinds, wish) && !OWN.has(wish)) {
      const at = placeUnder({ document: '', pointer: '' }, 'fields', place.pointer, 'kind').pointer;
      problems.add(LAYOUT_FILE, at, 'kind_unknown', { kind: wish });
    }
    return wish;
  }
  const claims = Object.values(kinds)
    .map((kind) => ({ name: kind.name, claim: kind.claims(facts) }))
    .filter(({ claim }) => claim > 0);
  const most = Math.max(0, ...claims.map(({ claim }) => claim));
  const [best, rival] = claims.filter(({ claim }) => claim === most).sort((one, two) => (one.name < two.name ? -1 : 1));
  const { document, pointer } = place.source;
  if (!best) problems.add(document, pointer, 'kind_none', { pointer: place.pointer });
  else if (rival)
    problems.add(document, pointer, 'kind_tie', { pointer: place.pointer, one: best.name, two: rival.name });
  return best?.name ?? 'text';
}
