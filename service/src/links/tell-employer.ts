import { dayOf } from '../../../src/engine/status/moments.js';
import { TAKEN_BACK, type ItemNow } from '../../../src/model/index.js';
import type { EventRow } from '../cases/chain.js';
import { logOf } from '../cases/history.js';
import { day, momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { order, type DeliveryOrder } from '../outbox/deliveries.js';
import { codeOfMark } from '../secrets/codes.js';
import type { Sql } from '../store/sql.js';
import { keepCode, projectionOf } from './open-link.js';

const FORM = 'pfml-employer-response';
/** The agency's question to an employer, as an event. */
const ASKED = 'employer_review_requested';

/**
 * Writes to the employer of a claim, where the directory has an address: once when an employee has begun to apply, and once when the agency
 * asks for an answer, with the code that opens it. Safe to call at any time, inside of a transaction or not: a message has the ID that its
 * case gives it, and the code of a case is always the same.
 */
export async function tellEmployer(desk: Desk, sql: Sql, caseId: string): Promise<void> {
  const employer = await sql.one<{ mail: string; told: boolean }>(
    `select mail,
       exists (select 1 from events where case_id = $1 and kind = 'employer_notified') as told
     from parties join directory_employers on ein = reference
     where case_id = $1 and role = 'employer' and mail is not null order by joined_at desc limit 1`,
    [caseId],
  );
  if (!employer) return;
  const log = await logOf(sql, caseId);
  const asked = projectionOf(desk, 'pfml-claim', log).items.find(({ kind }) => kind === 'employer');
  if (asked?.state === 'asked')
    await order(desk, sql, await question(desk, sql, { caseId, log, asked, mail: employer.mail }));
  else if (employer.told) await order(desk, sql, notice(caseId, employer.mail));
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
async function question(
  desk: Desk,
  sql: Sql,
  {
    caseId,
    log,
    asked,
    mail,
  }: {
    readonly caseId: string;
    readonly log: readonly EventRow[];
    readonly asked: ItemNow;
    readonly mail: string;
  },
): Promise<DeliveryOrder> {
  // Each question has its own code: one that was taken back must not open the next.
  const [first, ...later] = log.filter(({ kind }) => kind === ASKED);
  const which = later.length === 0 || !first ? caseId : `${caseId} ${later.at(-1)?.id}`;
  const code = codeOfMark(desk.keys.mark('employer-code', which));
  await keepCode(desk, sql, { code, caseId, form: FORM });
  const due = asked.due && inWords(dayOf(asked.due.at));
  return {
    ...about(caseId, 'asked'),
    once: `${which} asked`,
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

/** A question that is taken back ends its codes: who has one is told nothing more, also on a page that is open. */
export async function endCodes(sql: Sql, { kind, case_id, about }: EventRow): Promise<void> {
  if (kind !== TAKEN_BACK || about === null) return;
  const question = await sql.one('select 1 as one from events where case_id = $1 and id = $2 and kind = $3', [
    case_id,
    about,
    ASKED,
  ]);
  if (!question) return;
  await sql.run(
    'delete from draft_links where case_id = $1 and code_mark in (select code_mark from case_links where case_id = $1 and form = $2)',
    [case_id, FORM],
  );
  await sql.run('delete from case_links where case_id = $1 and form = $2', [case_id, FORM]);
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
