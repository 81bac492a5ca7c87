import type { EventPlan, ItemNow, StatusPlan, StatusProjection } from '../../../model/index.js';
import { holds, lookAt, viewScope } from './view-facts.js';

/** Whether an event fits an item as it stands now, as far as the audience of the projection can see. */
export function canHappen(plan: StatusPlan, projection: StatusProjection, event: EventPlan, item: ItemNow): boolean {
  if (event.on !== item.kind || (event.from !== undefined && !event.from.includes(item.state))) return false;
  return holds(event.when, viewScope(lookAt(plan, projection), item));
}
