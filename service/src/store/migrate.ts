import { claims } from './migrations/0001-claims.js';
import { authorForms } from './migrations/0002-author-forms.js';
import { applicants } from './migrations/0004-applicants.js';
import { events } from './migrations/0005-events.js';
import { kits } from './migrations/0007-kits.js';
import { kitReports } from './migrations/0008-kit-reports.js';
import { kitDesk } from './migrations/0009-kit-desk.js';
import { caseLinks } from './migrations/0010-case-links.js';
import { sentBack } from './migrations/0011-sent-back.js';
import { employerMail } from './migrations/0012-employer-mail.js';
import { kitSupply } from './migrations/0013-kit-supply.js';
import { staffAccounts } from './migrations/0014-staff-accounts.js';
import { siblings } from './migrations/0015-siblings.js';
import { casePapers } from './migrations/0016-case-papers.js';
import { kitOrders } from './migrations/0017-kit-orders.js';
import { kitBatches } from './migrations/0018-kit-batches.js';
import { namedPapers } from './migrations/0019-named-papers.js';
import { kitYearReports } from './migrations/0020-kit-year-reports.js';
import type { Store } from './sql.js';

/** All changes of the tables, in order. A shipped one is never edited: a new one is added. */
const migrations: ReadonlyArray<{ readonly name: string; readonly script: string }> = [
  { name: '0001-claims', script: claims },
  { name: '0002-author-forms', script: authorForms },
  { name: '0004-applicants', script: applicants },
  { name: '0005-events', script: events },
  { name: '0007-kits', script: kits },
  { name: '0008-kit-reports', script: kitReports },
  { name: '0009-kit-desk', script: kitDesk },
  { name: '0010-case-links', script: caseLinks },
  { name: '0011-sent-back', script: sentBack },
  { name: '0012-employer-mail', script: employerMail },
  { name: '0013-kit-supply', script: kitSupply },
  { name: '0014-staff-accounts', script: staffAccounts },
  { name: '0015-siblings', script: siblings },
  { name: '0016-case-papers', script: casePapers },
  { name: '0017-kit-orders', script: kitOrders },
  { name: '0018-kit-batches', script: kitBatches },
  { name: '0019-named-papers', script: namedPapers },
  { name: '0020-kit-year-reports', script: kitYearReports },
];

const lockNumber = 724_001;

/** Brings the tables up to date; of several processes starting at once, one works and the others wait for it. */
export async function migrate(store: Store): Promise<void> {
  await store.transaction(async (sql) => {
    await sql.all('select pg_advisory_xact_lock($1::int)', [lockNumber]);
    await sql.script('create table if not exists migrations (name text primary key, applied_at text not null)');
    const done = new Set((await sql.all<{ name: string }>('select name from migrations')).map((row) => row.name));
    const foreign = [...done].find((name) => !migrations.some((migration) => migration.name === name));
    if (foreign) throw new Error(`the database was made by a newer version of the service (${foreign})`);
    for (const { name, script } of migrations) {
      if (done.has(name)) continue;
      await sql.script(script);
      await sql.run('insert into migrations (name, applied_at) values ($1, $2)', [name, new Date().toISOString()]);
    }
  });
}
