import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import { tzlib_get_ical_block as zoneBlock } from 'timezones-ical-library';

/** A meeting that contacts are asked to. Times are the wall clock's where it takes place. */
export interface Meeting {
  /** Stays the same for ever, so that a calendar that has it already does not show it twice. */
  readonly uid: string;
  readonly title: string;
  readonly about: string;
  readonly place: string;
  readonly zone: string;
  /** `YYYY-MM-DDTHH:MM:SS`. */
  readonly starts: string;
  readonly ends: string;
  /** When these details were last changed, in UTC. */
  readonly changedAt: string;
}

/** The kickoff of all contacts. */
export const kickoff: Meeting = {
  uid: 'poc-kickoff-2020-07-14@baystate-forms',
  title: 'Kickoff meeting for points of contact',
  about:
    'What Agency POCs and Technical POCs do, what comes when, and whom to ask. Bring your questions. The program office sends the way to join.',
  place: 'Online',
  zone: 'America/New_York',
  starts: '2020-07-14T10:00:00',
  ends: '2020-07-14T11:00:00',
  changedAt: '2020-06-30T13:00:00Z',
};

/** A meeting as a calendar file (RFC 5545): with its time zone, and with nobody's address. One that is over reminds nobody. */
export function calendarFile(meeting: Meeting, now: Date): string {
  const calendar = ical({
    prodId: { company: 'Commonwealth of Massachusetts', product: 'baystate-forms', language: 'EN' },
  });
  calendar.method(ICalCalendarMethod.PUBLISH);
  // No zone for the calendar as a whole: its stamps would then stand in no zone at all, and RFC 5545 wants UTC there.
  calendar.timezone({ name: null, generator: (zone) => [zoneBlock(zone)].flat()[0] ?? null });
  const event = calendar.createEvent({
    id: meeting.uid,
    summary: meeting.title,
    description: meeting.about,
    location: meeting.place,
    timezone: meeting.zone,
    start: meeting.starts,
    end: meeting.ends,
    stamp: new Date(meeting.changedAt),
  });
  if (!isOver(meeting, now))
    event.createAlarm({ type: ICalAlarmType.display, trigger: 24 * 60 * 60, description: meeting.title });
  return `${calendar.toString().replace(/\r?\n$/, '')}\r\n`;
}

/** Whether a meeting has ended, by the calendar day where it takes place. */
export function isOver({ ends, zone }: Meeting, now: Date): boolean {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(
    now,
  );
  return wall.replace(' ', 'T') > ends;
}
