import type { Figure } from '../lib/figures.js';
import { rounded } from '../lib/figures.js';

interface Proof {
  readonly date: string;
  readonly sections: readonly {
    readonly id: string;
    readonly command: string;
    readonly date: string;
    readonly machine: { readonly load?: readonly number[] };
    readonly figures: readonly Figure[];
  }[];
}

/** Assumed, until an agency puts in its own: no figure of the programme is quoted here. */
const claimsAYear = 200_000;
/** Claims come on working days, and half of a day's within its two busiest hours. */
const busiestShare = 0.5;
const workingDays = 250;
/** Requests that save a draft, for each claim: some forty pages, each with a few pauses in typing. */
const savesAClaim = 300;

/** The note on scale, computed from the newest proof; undefined while the load was never proved. */
export function scaleNote({ sections }: Proof): string | undefined {
  const load = (id: string) => sections.find((section) => section.id === id);
  const [embedded, postgres] = [load('load-pglite'), load('load-postgres')];
  if (!embedded || !postgres) return undefined;
  const of = (section: typeof embedded, what: string): number =>
    section.figures.find((figure) => figure.what.startsWith(what))?.value ?? Number.NaN;
  const rate = of(postgres, 'submissions a second');
  const small = of(embedded, 'submissions a second');
  const service = of(postgres, 'processor time a submission: service');
  // A run whose database processes ended while it was counted has no figure of theirs; a third of the service's is what others showed.
  const counted = of(postgres, 'processor time a submission: database');
  const database = counted > 0 ? counted : Number.NaN;
  const peakClaims = ((claimsAYear / workingDays) * busiestShare) / (2 * 3_600);
  const peakSaves = peakClaims * savesAClaim;
  const times = (value: number): string => (value >= 10 ? String(Math.round(value)) : String(rounded(value, 2)));
  // A save costs about what a submission costs: one read, one judgement of secrets, one write. Taken as equal, which errs on the safe side.
  const work = peakClaims + peakSaves;
  const cores = (100 * work * (service + (Number.isNaN(database) ? service / 3 : database))) / 1_000;
  return `<!-- Written by npm run report from proof/results. Do not edit. -->

# How far it goes

Figures of ${postgres.date}, two cores for service, database and load generator together, made by \`${postgres.command}\` and \`${embedded.command}\`. The machine had other work at the time (load ${(postgres.machine.load ?? []).join(', ')}); an idle one does more.

## What one machine holds

| | submissions a second |
|---|---|
| embedded database (PGlite) | ${times(small)} |
| PostgreSQL | ${times(rate)} |

A submission is a whole Part 1 with its idempotency key, sealed answers, case, parties and events. It costs the service ${rounded(service, 3)} ms of processor time, and PostgreSQL ${Number.isNaN(database) ? 'about a third of that (not counted in this run)' : `${rounded(database, 3)} ms`}.

## What the state needs

Assumed here, and to be replaced by the agency’s own figures in \`proof/report/scale-note.ts\`:

- ${claimsAYear.toLocaleString('en-US')} claims a year on ${workingDays} working days, half of a day's within two hours: ${rounded(peakClaims, 2)} submissions a second at the peak.
- ${savesAClaim} saves of the draft for each: ${rounded(peakSaves, 2)} saves a second at the peak. Counted like submissions, ${rounded(work, 2)} a second in all.
- One machine with PostgreSQL holds ${times(rate / work)} times that; with the embedded database ${times(small / work)} times.
- A hundred times that is ${times(100 * work)} a second, or ${times(cores)} cores of work for service and database together, at the processor time measured here.

## How it grows past one machine

1. **More processes.** A process keeps nothing that another needs: drafts, tries, idempotency keys, cases and events are in the database, and unique keys decide between two requests that meet (\`service/test/side-by-side.test.ts\`). Put any number behind any balancer. What is per process, on purpose, is load: shedding (\`REQUESTS_AT_ONCE\`) and the general limit per source (\`REQUESTS_PER_MINUTE\`), which \`n\` processes multiply by \`n\`: set it to its nth part.
2. **PostgreSQL, larger.** Submissions are two statements: one reads, one writes, and both are shared by those that come at the same moment, so the log is flushed for many at once. Reads that may be a moment old (status, staff lists) go to replicas. \`events\` and \`idempotency_keys\` only grow: partition both by month of \`at\`, and drop or archive old partitions.
3. **More than one PostgreSQL.** Nearly every row hangs on a draft, so a distributed engine can spread by \`draft_id\`. What each must replace:
   | what we use | Citus | CockroachDB |
   |---|---|---|
   | one writing statement with several \`insert … select from jsonb_populate_recordset\` | distribute \`drafts\`, \`handles\`, \`sealed_values\`, \`submissions\`, \`idempotency_keys\`, \`cases\`, \`parties\`, \`events\` by draft, co-located; \`case_id\` and \`owner_id\` get the draft's ID beside them | works; a retry on 40001 beside ours on 23505 |
   | \`select … for key share\`, \`for update\` on one draft | one shard, works | works |
   | \`pg_advisory_xact_lock\` (migrations; author forms' keys) | run on the coordinator | a row in a table of locks, \`for update\` |
   | trigger that refuses changes of \`events\` | create it on each shard, or revoke UPDATE and DELETE from the service's role | revoke UPDATE and DELETE |
   | \`applicants (form, person_mark)\` unique | a table of its own, distributed by \`person_mark\`; its insert is then a second transaction, made first and taken back when the rest fails | works: unique keys are global |
   | unique \`application_id\` | its random number makes a collision a retry, not an index over all shards: distribute by it, or keep a lookup table | works |
   | no sequence, no bigint, no \`serial\` anywhere; moments are text | nothing to replace | nothing to replace |
4. **Static files from a CDN.** Scripts, sheets and frame pages never change under their versioned address (\`/v…/\`), carry their hash in \`integrity.json\`, and need no cookie: any CDN holds them for ever. Only \`/api\` reaches the service.
5. **Documents** rest in files under opaque names: a shared disk first, then an object store behind \`service/src/documents/files.ts\`, the only place that opens them.
`;
}
