import { dayOf } from '../../../src/engine/status/moments.js';
import { logOf } from '../cases/history.js';
import { day, momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { order, type DeliveryOrder } from '../outbox/deliveries.js';
import { codeOfMark } from '../secrets/codes.js';
import type { Sql } from '../store/sql.js';
import { keepCode, projectionOf } from './open-link.js';

const FORM = 'pfml-employer-response';

/**
 * Writes to the employer of a claim, where the directory has an address: once when an employee has begun to apply, and once when the agency
 * asks for an answer, with the code that opens it. Safe to call at any time, inside of a transaction or not: a message has the ID that its
 * case gives it, and the code of a case is always the same.
 */
export async function tellEmployer(desk: Desk, sql: Sql, caseId: string): Promise<void> {
  const employer = await sql.one<{ mail: string; told: boolean; asked: boolean }>(
    `select mail,
       exists (select 1 from events where case_id = $1 and kind = 'employer_notified') as told,
       exists (select 1 from events where case_id = $1 and kind = 'employer_review_requested') as asked
     from parties join directory_employers on ein = reference
     where case_id = $1 and role = 'employer' and mail is not null order by joined_at desc limit 1`,
    [caseId],
  );
  if (employer?.asked) await order(desk, sql, await question(desk, sql, caseId, employer.mail));
  else if (employer?.told) await order(desk, sql, notice(caseId, employer.mail));
}

function notice(caseId: string, mail: string): DeliveryOrder {
  return {
    ...about(caseId, 'told'),
    payload: {
      subject: 'An employee has begun to apply for paid leave',
      text: paragraphs(
        'One of your employees has begun to apply for paid family or medical leave.',
        'You do not need to do anything now. When the application is done, we write to you again and ask what you know about it.',
        'Questions? Call (833) 344-7365, Monday to Friday, 8 a.m. to 4:30 p.m.',
      ),
    },
    secret: mail,
  };
}

/** The code goes out with the address, sealed: whoever reads the outbox cannot answer for an employer. */
async function question(desk: Desk, sql: Sql, caseId: string, mail: string): Promise<DeliveryOrder> {
  const code = codeOfMark(desk.keys.mark('employer-code', caseId));
  await keepCode(desk, sql, { code, caseId, form: FORM });
  const asked = projectionOf(desk, 'pfml-claim', await logOf(sql, caseId)).items.find(
    ({ kind }) => kind === 'employer',
  );
  const due = asked?.due && inWords(dayOf(asked.due.at));
  return {
    ...about(caseId, 'asked'),
    payload: {
      more: true,
      subject: `Tell us about an employee’s paid leave${due === undefined ? '' : ` by ${due}`}`,
      text: paragraphs(
        'One of your employees asked for paid family or medical leave. We ask you what you know about it.',
        due === undefined
          ? 'Please answer within 10 business days.'
          : `Please answer by ${due}, 11:59 p.m. Eastern time.`,
        'If you do not answer, we decide with what the employee told us.',
        `Go to ${desk.settings.pages[FORM]} and enter the code. It is for this one application. Do not pass it on.`,
        'Questions? Call (833) 344-7365, Monday to Friday, 8 a.m. to 4:30 p.m.',
      ),
    },
    secret: JSON.stringify({ to: mail, more: `Your code: ${code}` }),
  };
}

function about(caseId: string, what: 'told' | 'asked'): Pick<DeliveryOrder, 'kind' | 'channel' | 'subject' | 'once'> {
  return { kind: 'mail', channel: FORM, subject: caseId, once: `${caseId} ${what}` };
}

/** How far back it is looked for employers who were not asked: less than the outbox remembers what went out. */
const LOOK_BACK_DAYS = 20;

/** Asks whom a process that died did not: a case without a code has not been asked about. That an application was begun is not told late. */
export async function tellEmployersDue(desk: Desk): Promise<void> {
  const due = await desk.store.all<{ case_id: string }>(
    `select distinct case_id from events where kind = 'employer_review_requested' and recorded_at >= $1
     and not exists (select 1 from case_links where case_links.case_id = events.case_id and form = $2)`,
    [momentOf(desk.clock, -LOOK_BACK_DAYS * day), FORM],
  );
  for (const { case_id } of due) await desk.store.transaction((sql) => tellEmployer(desk, sql, case_id));
}

function inWords(date: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

function paragraphs(...texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`;
}
