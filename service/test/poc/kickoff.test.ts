import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile, isOver, kickoff, type Meeting } from '../../src/poc/kickoff.js';

const BEFORE = new Date('2020-07-01T12:00:00Z');
const AFTER = new Date('2026-11-25T12:00:00Z');

/** Reads a calendar file with another library than the one that wrote it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as never);
  const events = calendar.getAllSubcomponents('vevent');
  const zone = calendar.getFirstSubcomponent('vtimezone');
  const [event] = events;
  if (!event || !zone) throw new Error('no event or no time zone');
  ICAL.TimezoneService.register(zone);
  return { calendar, events, zone, event, start: new ICAL.Event(event).startDate, end: new ICAL.Event(event).endDate };
}

describe('the calendar file of the kickoff', () => {
  it('is Tuesday, July 14, 2020, 10 to 11 a.m. in Boston, wherever it is opened', () => {
    const { events, event, start, end, zone } = read(calendarFile(kickoff, BEFORE));
    expect(events.length).toBe(1);
    expect(event.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('America/New_York');
    expect(zone.getFirstPropertyValue('tzid')).toBe('America/New_York');
    expect(start.toJSDate().toISOString()).toBe('2020-07-14T14:00:00.000Z');
    expect(end.toJSDate().toISOString()).toBe('2020-07-14T15:00:00.000Z');
    expect(start.dayOfWeek()).toBe(3);
    expect(String(event.getFirstPropertyValue('dtstamp'))).toBe('2020-06-30T13:00:00Z');
  });

  it('is on winter time in winter', () => {
    const winter: Meeting = { ...kickoff, starts: '2027-01-12T10:00:00', ends: '2027-01-12T11:00:00' };
    expect(read(calendarFile(winter, AFTER)).start.toJSDate().toISOString()).toBe('2027-01-12T15:00:00.000Z');
  });

  it('has an ID that stays, and names nobody', () => {
    const [one, two] = [calendarFile(kickoff, BEFORE), calendarFile(kickoff, AFTER)].map(read);
    expect(one?.event.getFirstPropertyValue('uid')).toBe('poc-kickoff-2020-07-14@baystate-forms');
    expect(two?.event.getFirstPropertyValue('uid')).toBe(one?.event.getFirstPropertyValue('uid'));
    const file = calendarFile(kickoff, BEFORE);
    expect(file).not.toMatch(/ATTENDEE|ORGANIZER|mailto:/i);
    expect(one?.calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  });

  it('ends each line with CR LF, and no line is longer than 75 octets, whatever the letters', () => {
    const long: Meeting = {
      ...kickoff,
      title: 'Réunion – für alle, 会議のお知らせ; '.repeat(12),
      about: 'One, two; three\\four\nfive. '.repeat(20),
    };
    const file = calendarFile(long, BEFORE);
    const lines = file.split('\r\n');
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    const { event } = read(file);
    expect(event.getFirstPropertyValue('summary')).toBe(long.title);
    expect(event.getFirstPropertyValue('description')).toBe(long.about);
  });

  it('is what the confirmation of a request tells of it', () => {
    const path = new URL('../../../schemas/poc-designation/form.json', import.meta.url);
    const { pages } = JSON.parse(readFileSync(path, 'utf8')) as { pages: { kind?: string; after?: unknown[] }[] };
    const card = pages.find(({ kind }) => kind === 'done')?.after?.at(-1);
    expect(card).toEqual({
      type: 'event',
      text: kickoff.title,
      starts: `${kickoff.starts}-04:00`,
      ends: `${kickoff.ends}-04:00`,
      zone: kickoff.zone,
      place: kickoff.place,
      file: 'poc/kickoff.ics',
    });
  });

  it('reminds a day before while it is to come, and of nothing once it is over', () => {
    const alarm = read(calendarFile(kickoff, BEFORE)).event.getFirstSubcomponent('valarm');
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toMatch(/^-P(T24H|1D)$/);
    expect(read(calendarFile(kickoff, AFTER)).event.getFirstSubcomponent('valarm')).toBeNull();
    expect(isOver(kickoff, new Date('2020-07-14T14:59:00Z'))).toBe(false);
    expect(isOver(kickoff, new Date('2020-07-14T15:01:00Z'))).toBe(true);
  });
});
