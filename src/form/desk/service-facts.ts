import type { Json, JsonObject, Session } from '../../model/index.js';
import type { ServiceFacts } from '../painting/painter.js';

/**
 * Facts of the service for the page that is shown: what this tab was told, else what the session knows, so that a confirmation looks the
 * same when it is opened again days later.
 */
export function serviceFacts(session: Session, told: ServiceFacts): ServiceFacts {
  const { known, page } = session.state;
  const applicationId = told.applicationId ?? textAt(known, ['applicationId']);
  const step = session.plan.parts?.flatMap((part) => part.steps).find((one) => one.pages.includes(page));
  // A form without a task list has one thing to send.
  const sent = session.plan.pages.find(
    (one) => one.kind === 'check' && one.submit !== undefined && (step?.pages.includes(one.id) ?? true),
  )?.submit;
  const receivedAt = sent === undefined ? told.receivedAt : (textAt(known, ['submitted', sent]) ?? told.receivedAt);
  return { applicationId, reference: told.reference, resumeCode: told.resumeCode, receivedAt };
}

function textAt(known: JsonObject, segments: readonly string[]): string | undefined {
  let value: Json | undefined = known;
  for (const segment of segments)
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, segment)
        ? (value as JsonObject)[segment]
        : undefined;
  return typeof value === 'string' ? value : undefined;
}
