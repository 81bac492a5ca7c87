import type { Page, PlacedView, Placing, QuestionView } from '../../model/index.js';
import { questionName } from '../../model/index.js';
import { type Instance, type RowPlace, addressIn } from '../places/instances.js';
import { rowsView } from './rows-view.js';
import type { ViewContext } from './view-context.js';

/** The questions that these names stand for now, in order, with those in the rows of lists among them. */
export function instancesUnder(
  context: ViewContext,
  placings: readonly Placing[],
  row?: RowPlace,
): readonly Instance[] {
  const { byAddress, relevant, rows } = context.journey.settled;
  return placings.flatMap((placing): readonly Instance[] => {
    if (typeof placing !== 'string') return instancesUnder(context, placing.inside, row);
    const instance = byAddress.get(addressIn(placing, row));
    if (!instance || !relevant.has(instance.address) || instance.question.role === 'constant') return [];
    if (!instance.rows) return [instance];
    const inside = rows.filter((one) => one.list === instance.address);
    return [instance, ...inside.flatMap((one) => instancesUnder(context, placingsOf(instance), one))];
  });
}

/** How a page's questions stand; undefined when simply one after the other. */
export function outlineView(
  context: ViewContext,
  placings: readonly Placing[],
  questions: readonly QuestionView[],
  row?: RowPlace,
): readonly PlacedView[] | undefined {
  const { byAddress } = context.journey.settled;
  const isPlain = placings.every(
    (placing) => typeof placing === 'string' && !byAddress.get(addressIn(placing, row))?.rows,
  );
  if (isPlain) return undefined;
  const views = new Map(questions.map((view) => [view.address, view]));
  return place(context, placings, views, row);
}

/** The placings of a page: its outline, or its questions. */
export function placingsOnPage(page: Page): readonly Placing[] {
  return page.outline ?? page.questions;
}

/** The placings of a row of this list. */
export function placingsOf({ question, rows }: Instance): readonly Placing[] {
  return question.repeat?.outline ?? (rows?.items ?? []).map(questionName);
}

function place(
  context: ViewContext,
  placings: readonly Placing[],
  views: ReadonlyMap<string, QuestionView>,
  row: RowPlace | undefined,
): readonly PlacedView[] {
  const { journey } = context;
  return placings.flatMap((placing): readonly PlacedView[] => {
    if (typeof placing !== 'string') {
      const { id, title, hint, optional = false } = placing;
      const inside = place(context, placing.inside, views, row);
      const domId = context.domIdOf(addressIn(id, row));
      return inside.length === 0
        ? []
        : [{ type: 'section', id: domId, title, ...(hint && { hint }), optional, inside }];
    }
    const address = addressIn(placing, row);
    const question = views.get(address);
    const instance = journey.settled.byAddress.get(address);
    if (!question || !instance) return [];
    if (!instance.rows) return [{ type: 'question', question }];
    const inside = (one: RowPlace): readonly PlacedView[] => place(context, placingsOf(instance), views, one);
    return [{ type: 'rows', rows: rowsView(context, instance, question, inside) }];
  });
}
