import { dirname, join } from 'node:path';
import { openAnswers } from '../../../service/src/drafts/held-answers.js';
import { openKeyRing } from '../../../service/src/secrets/key-ring.js';
import { openStore } from '../../../service/src/store/open-store.js';
import { parsePointer, type Json, type JsonObject } from '../../../src/model/index.js';
import type { System } from '../../harness/system.js';

/** A case as the agency would take it from the database. */
export interface StoredCase {
  readonly status: string;
  readonly answers: JsonObject;
  readonly documents: number;
}

interface SubmissionRow {
  readonly id: string;
  readonly application_id: string;
  readonly status: string;
  readonly answers: JsonObject;
  readonly documents: number;
}

/** Reads all cases out of the database of a service that was halted: the parts of each put together, its secrets unsealed. */
export async function storedCases(system: System): Promise<ReadonlyMap<string, StoredCase>> {
  const keys = openKeyRing({ keyFile: join(dirname(system.dataDir), 'keys', 'field.key') });
  const store = await openStore({ dataDir: system.dataDir });
  try {
    const rows = await store.all<SubmissionRow>(
      `select submissions.id, cases.application_id, cases.status, submissions.answers,
        (select count(*)::int from documents where documents.draft_id = cases.draft_id) as documents
       from submissions join cases on cases.id = submissions.case_id order by submissions.received_at`,
    );
    const cases = new Map<string, StoredCase>();
    for (const row of rows) {
      const whole: { [key: string]: Json } = structuredClone(row.answers);
      for (const [pointer, entry] of Object.entries(await openAnswers(store, keys, row.id)))
        if (typeof entry === 'string') putAt(whole, parsePointer(pointer).segments, entry);
      const before = cases.get(row.application_id);
      cases.set(row.application_id, {
        status: row.status,
        documents: row.documents,
        answers: { ...before?.answers, ...whole },
      });
    }
    return cases;
  } finally {
    await store.close();
  }
}

/** What was sent, as `application ID, submission`, one line for each row of the database. */
export async function submissionsOf(system: System): Promise<readonly string[]> {
  const store = await openStore({ dataDir: system.dataDir });
  try {
    const rows = await store.all<{ application_id: string; submission: string }>(
      'select cases.application_id, submissions.submission from submissions join cases on cases.id = submissions.case_id',
    );
    return rows.map(({ application_id, submission }) => `${application_id}, ${submission}`);
  } finally {
    await store.close();
  }
}

function putAt(document: { [key: string]: Json }, [key = '', ...rest]: readonly string[], value: Json): void {
  if (rest.length === 0) document[key] = value;
  else putAt((document[key] ??= {}) as { [key: string]: Json }, rest, value);
}
