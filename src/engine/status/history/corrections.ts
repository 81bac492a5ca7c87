import { ACCEPTED, type EventFlag, type StatusEvent, TAKEN_BACK } from '../../../model/index.js';
import { type When, isAfter } from '../moments.js';

/** An event as it counts: itself, or what was put in its place. */
export interface EffectiveEvent {
  readonly event: StatusEvent;
  /** When it was put right. */
  readonly correctedAt?: string;
  /** When it was first said to have happened, if it is said to have happened later now. Times in between were mistakes. */
  readonly before?: When;
  /** Someone has looked at it: it counts although it came out of order. */
  readonly accepted: boolean;
}

/**
 * Reads a log with its corrections: which events count, each in the words that count. Of several corrections of one event the last
 * recorded one holds. A correction may itself be corrected.
 */
export function settleCorrections(log: readonly StatusEvent[]): {
  readonly events: readonly EffectiveEvent[];
  readonly flags: readonly EventFlag[];
} {
  const byNumber = [...log].sort((one, other) => one.number - other.number);
  const accepted = new Set(byNumber.filter(({ kind }) => kind === ACCEPTED).map(({ about }) => about));
  const placeOf = new Map<string, StatusEvent>();
  const superseded = new Set<StatusEvent>();
  for (const event of byNumber) {
    const target = targetOf(event);
    if (target === undefined || event.kind === ACCEPTED) continue;
    const earlier = placeOf.get(target);
    if (earlier) superseded.add(earlier);
    placeOf.set(target, event);
  }

  const reached = new Set<string>();
  const events: EffectiveEvent[] = [];
  for (const event of byNumber) {
    if (targetOf(event) !== undefined) continue;
    let here = event;
    let isAccepted = false;
    for (let next: StatusEvent | undefined = event; next; next = placeOf.get(here.id)) {
      here = next;
      reached.add(here.id);
      isAccepted ||= accepted.has(here.id);
    }
    if (here.kind === TAKEN_BACK) continue;
    events.push({
      event: here,
      accepted: isAccepted,
      ...(here !== event && { correctedAt: here.recordedAt }),
      ...(isAfter(here.at, event.at) && { before: event.at }),
    });
  }

  const ids = new Set(byNumber.map((event) => event.id));
  const flags = byNumber.flatMap((event): EventFlag[] => {
    const target = targetOf(event);
    const isLost = target !== undefined && !(event.kind === ACCEPTED ? ids.has(target) : reached.has(event.id));
    // What no line of corrections leads to corrects nothing: an event that never came, or a circle.
    const code = superseded.has(event) ? 'superseded' : isLost ? 'about_nothing' : undefined;
    return code === undefined ? [] : [{ code, event: event.id, number: event.number, kind: event.kind }];
  });
  return { events, flags };
}

/** The event that another one is about; undefined for one that tells of the case itself. */
function targetOf(event: StatusEvent): string | undefined {
  return event.corrects ?? (event.kind === TAKEN_BACK || event.kind === ACCEPTED ? (event.about ?? '') : undefined);
}
