import type { JsonObject, StatusEvent, StatusPlan, StatusProjection } from '../../../model/index.js';
import { project } from '../project.js';

/** What has happened to a case, as examples of a tracker write it down (`schemas/<id>/examples/status/`), and who looks at it when. */
export interface History {
  readonly about?: string;
  readonly now: string;
  readonly audience: string;
  readonly reference?: string;
  /** In the order in which they arrive. */
  readonly events: readonly {
    readonly id?: string;
    readonly kind: string;
    readonly at: string;
    readonly item?: string;
    readonly fields?: JsonObject;
    readonly corrects?: string;
    readonly about?: string;
  }[];
}

/** The events as a case's log has them. */
export function logOf({ events, now }: History): readonly StatusEvent[] {
  return events.map((event, index) => ({
    id: `e${index + 1}`,
    number: index + 1,
    recordedAt: now,
    role: 'staff',
    fields: {},
    ...event,
  }));
}

/** What the audience of an example may know. */
export function projectHistory(plan: StatusPlan, history: History): StatusProjection {
  const { now, audience, reference } = history;
  return project(plan, logOf(history), { audience, now, ...(reference !== undefined && { reference }) });
}
