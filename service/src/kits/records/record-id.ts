import type { Desk } from '../../desk.js';

/** The id of an event that a record adds to a kit: made of the record's key, so that the same record again is found in the history. */
export function idOfRecord(desk: Desk, key: string, caseId: string, step: number): string {
  return `r${desk.keys.mark('kit-record', `${key} ${caseId} ${step}`)}`;
}
