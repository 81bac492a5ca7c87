import { inBatches, type Batches } from '../store/in-batches.js';
import type { Store } from '../store/sql.js';
import { writeRecords, type SubmissionRecord, type Written } from './record.js';
import { readTurns, type Turn, type TurnAsked } from './turn.js';

/** The two trips of a submission to the database, shared with those that come at the same time. */
export interface Intake {
  readonly turns: Batches<TurnAsked, Turn | undefined>;
  readonly records: Batches<SubmissionRecord, Written>;
}

/** The intake of a store. The embedded database does one thing at a time; a real one is kept busy by a few batches. */
export function openIntake(store: Store): Intake {
  const atOnce = store.kind === 'embedded' ? 1 : 3;
  return {
    turns: inBatches({ together: (asked) => readTurns(store, asked), most: 16, atOnce }),
    records: inBatches({ together: (records) => writeRecords(store, records), most: 16, atOnce }),
  };
}
