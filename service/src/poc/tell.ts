import { momentOf, day, todayOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { Enclosure } from '../mail/message.js';
import { order } from '../outbox/deliveries.js';
import type { Sql } from '../store/sql.js';
import { calendarFile, kickoff } from './kickoff.js';
import { askToAgree, type DueMessage, messagesOf, reminderOf } from './messages.js';
import { type Contact, type Designation, POC, type PocRequest, readRequests } from './requests.js';
import { seatKeyOf, seatName, seatsOn } from './seats.js';

/** How far back it is looked for what was not told: less than the outbox remembers what went out, so that nothing goes out twice. */
const LOOK_BACK_DAYS = 20;

/** Orders what has to be told of a request in its state; in the transaction of what it tells of where there is one. */
export async function tellOfRequest(desk: Desk, sql: Sql, caseId: string): Promise<void> {
  const requests = await readRequests(desk, sql);
  const request = requests.find((one) => one.caseId === caseId);
  if (request) await orderAll(desk, sql, request.caseId, messagesFor(desk, request, requests));
}

/**
 * Orders what a process that died did not, and reminders of vacant roles that are due. Safe to run at any time, by several processes: a
 * message has the ID that its request and state give it.
 */
export async function tellWhatIsDue(desk: Desk): Promise<void> {
  const requests = await readRequests(desk, desk.store);
  const since = momentOf(desk.clock, -LOOK_BACK_DAYS * day);
  for (const request of requests.filter((one) => one.since >= since))
    await orderAll(desk, desk.store, request.caseId, messagesFor(desk, request, requests));
  const today = todayOf(desk.clock);
  for (const seat of seatsOn(today, requests).values()) {
    const reminder = reminderOf(seat, requests, today);
    if (reminder && seat.vacant) await orderAll(desk, desk.store, seat.vacant.caseId, [reminder]);
  }
}

function messagesFor(desk: Desk, request: PocRequest, requests: readonly PocRequest[]): readonly DueMessage[] {
  const { pocOfficeMail, hostOrigin } = desk.settings;
  return [
    ...messagesOf(request, {
      outgoing: outgoingOf(desk, request, requests),
      event: eventFile(desk),
      ...(pocOfficeMail !== undefined && { office: { to: pocOfficeMail, page: `${hostOrigin}/poc/office` } }),
    }),
    ...rivalsOf(desk, request, requests),
  ];
}

/** Of two requests that wait for one role, both senders are told. */
function rivalsOf(desk: Desk, request: PocRequest, requests: readonly PocRequest[]): readonly DueMessage[] {
  if (request.state !== 'submitted') return [];
  const seats = seatsOn(todayOf(desk.clock), requests);
  return request.roles.flatMap(({ designation }) => {
    const waiting = seats.get(seatName(seatKeyOf(request), designation))?.waiting ?? [];
    return waiting
      .filter((step) => step.request.caseId !== request.caseId)
      .flatMap((step) => [
        askToAgree(request, step.request, designation),
        askToAgree(step.request, request, designation),
      ]);
  });
}

/** Whoever had the roles of a request without it. */
function outgoingOf(
  desk: Desk,
  request: PocRequest,
  requests: readonly PocRequest[],
): ReadonlyMap<Designation, Contact> {
  const others = requests.filter((one) => one.caseId !== request.caseId && one.since <= request.since);
  const seats = seatsOn(todayOf(desk.clock), others);
  return new Map(
    request.roles.flatMap(({ designation }) => {
      const holder = seats.get(seatName(seatKeyOf(request), designation))?.holder;
      return holder ? [[designation, holder] as const] : [];
    }),
  );
}

function eventFile(desk: Desk): Enclosure {
  return {
    filename: 'kickoff.ics',
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    content: calendarFile(kickoff, desk.clock.now()),
  };
}

async function orderAll(desk: Desk, sql: Sql, caseId: string, messages: readonly DueMessage[]): Promise<void> {
  for (const { key, to, subject, text, enclosures = [] } of messages)
    await order(desk, sql, {
      kind: 'mail',
      channel: POC,
      subject: caseId,
      once: key,
      payload: { subject, text, enclosures: enclosures.map((enclosure) => ({ ...enclosure })) },
      secret: to,
    });
}
