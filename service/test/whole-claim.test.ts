import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSession } from '../../src/engine/index.js';
import type { CompiledForm, Draft, Entry, JsonObject, Session } from '../../src/model/index.js';
import { forms } from '../../src/generated/forms.js';
import { kinds } from '../../src/generated/fields.js';
import { todayOf, day, wallClock } from '../src/clock.js';
import { seeded } from '../src/directory/seed.js';
import { status } from '../../src/generated/pfml-claim/status.js';
import { pfmlClaim } from '../src/forms/pfml-claim.js';
import { newSsn, send } from './claim.js';
import { pdf } from './files.js';
import { ask, begin, type Bench, dumpOf, openBench, type Tab, told } from './harness.js';

/** The shipped claim, filled by the page's own engine, sent to the service: both must find the same. */
let bench: Bench;
let form: CompiledForm;
beforeAll(async () => {
  form = await forms['pfml-claim']!();
  bench = await openBench(
    {},
    { forms: { 'pfml-claim': form }, kinds, policies: { 'pfml-claim': pfmlClaim }, trackers: { 'pfml-claim': status } },
  );
});
afterAll(() => bench.close());

const today = (): string => todayOf(wallClock);
const dateIn = (days: number): Entry => {
  const [year = '', month = '', dayOfMonth = ''] = todayOf({ now: () => new Date(Date.now() + days * day) }).split('-');
  return { month, day: dayOfMonth, year };
};

function medicalClaim(ssn: string): Record<string, Entry> {
  return {
    '/first_name': 'Ana',
    '/last_name': 'Silva',
    '/gender': 'Woman',
    '/phone/phone_number': '617-555-0123',
    '/phone/phone_type': 'Cell',
    '/residential_address/line_1': '1 Main St',
    '/residential_address/city': 'Lowell',
    '/residential_address/state': 'MA',
    '/residential_address/zip': '01852',
    'asked:/gets_mail_here': 'true',
    '/date_of_birth': { month: '2', day: '28', year: '1988' },
    '/has_state_id': 'true',
    '/mass_id': 'S12345678',
    '/tax_identifier': ssn,
    '/employer_fein': seeded.departments,
    'asked:/department': 'not_selected',
    '/leave_details/employer_notified': 'true',
    '/leave_details/employer_notification_date': dateIn(-3),
    '/work_pattern/work_pattern_type': 'Variable',
    'asked:/average_weekly_minutes': { hours: '40', minutes: '0' },
    'asked:/leave_reason': 'medical',
    'asked:/pregnant_or_recent_birth': 'false',
    '/has_continuous_leave_periods': 'true',
    '/leave_details/continuous_leave_periods/0/start_date': dateIn(10),
    '/leave_details/continuous_leave_periods/0/end_date': dateIn(40),
    '/has_reduced_schedule_leave_periods': 'false',
    '/has_intermittent_leave_periods': 'false',
    '/has_previous_leaves_same_reason': 'false',
    '/has_previous_leaves_other_reason': 'false',
    'asked:/using_paid_time_off': 'false',
    '/has_employer_benefits': 'false',
    '/has_other_incomes': 'false',
    '/payment_preference/payment_method': 'Elec Funds Transfer',
    '/payment_preference/routing_number': '011401533',
    '/payment_preference/account_number': '123456789012',
    'asked:/retype_account_number': '123456789012',
    '/payment_preference/bank_account_type': 'Checking',
    '/is_withholding_tax': 'true',
  };
}

const isSecret = (address: string): boolean => form.plan.questions[address]?.secret === true;

/** A page: a session, and a tab that saves it. */
async function openPage(
  entries: Record<string, Entry>,
): Promise<{ session: Session; tab: Tab; put: () => Promise<void> }> {
  const tab = await begin(bench);
  const session = createSession({ plan: form.plan, kinds, validator: form.validator, today, draft: tab.draft });
  for (const pointer of ['asked:/agreed_to_share', 'asked:/agreed_to_truth'])
    session.dispatch({ type: 'agree', pointer, hash: 'h', language: 'en', at: new Date().toISOString() });
  for (const [address, entry] of Object.entries(entries)) session.dispatch({ type: 'answer', address, entry });
  const put = async (): Promise<void> => {
    const saved = await ask(bench, tab, 'PUT', '/api/drafts/current', {
      draft: session.state.draft,
      revision: tab.revision,
    });
    expect(saved.statusCode, saved.body).toBe(200);
    const { revision, held, known } = saved.json<{
      revision: number;
      held: Record<string, string>;
      known: JsonObject;
    }>();
    tab.revision = revision;
    // As on another device: the secrets are gone from the page, the masks are there.
    const draft: Draft = {
      ...session.state.draft,
      entries: Object.fromEntries(
        Object.entries(session.state.draft.entries).filter(([address]) => !isSecret(address)),
      ),
    };
    session.dispatch({ type: 'restore', draft, held, known });
  };
  await put();
  return { session, tab, put };
}

const outcome = (answer: { statusCode: number; json(): unknown }): [number, string, string[]] => [
  answer.statusCode,
  told(answer).code,
  (told(answer).issues ?? []).map(({ pointer, code }) => `${pointer} ${code}`),
];

describe('a whole claim', () => {
  it('is filed in three parts, exactly as the contract has it', async () => {
    const ssn = newSsn();
    const { session, tab } = await openPage(medicalClaim(ssn));
    const checked = told(await ask(bench, tab, 'POST', '/api/drafts/current/checks/employer-match', {}));
    expect(checked.issues).toEqual([]);
    session.dispatch({ type: 'known', known: checked.known });
    expect(
      session.issues.filter((issue) => issue.severity === 'error').map(({ pointer, code }) => `${pointer} ${code}`),
    ).toEqual([]);
    const submit = async (id: string) => {
      const { answers, held, addenda } = session.submission(id);
      const sent = await send(bench, tab, id, { answers, held, addenda, revision: tab.revision });
      if (sent.statusCode === 201) session.dispatch({ type: 'known', known: told(sent).known });
      return sent;
    };
    expect(session.submission('application').held).toContain('/tax_identifier');
    expect(outcome(await submit('application'))).toEqual([201, undefined, []]);
    expect(outcome(await submit('payment'))).toEqual([201, undefined, []]);
    expect(outcome(await submit('tax'))).toEqual([201, undefined, []]);
    expect(outcome(await submit('complete'))).toEqual([
      422,
      'invalid',
      [' identity_missing', ' certification_missing'],
    ]);
    for (const upload of ['identity', 'certification']) await attach(tab, upload);
    const done = await submit('complete');
    expect(outcome(done)).toEqual([201, undefined, []]);
    expect(told(done).known).toMatchObject({ status: 'Completed', documents: { identity: 1, certification: 1 } });
    const kept = await bench.desk.store.all<{ submission: string; answers: JsonObject }>(
      'select submission, answers from submissions where draft_id = (select id from drafts where application_id = $1) order by received_at',
      [tab.applicationId],
    );
    // What was agreed to, in which words, is part of the history: the draft's own record can be written over.
    const submitted = await bench.desk.store.one<{ detail: JsonObject }>(
      `select fields as detail from events where kind = 'application_submitted' and case_id = (select id from cases where application_id = $1)`,
      [tab.applicationId],
    );
    expect(submitted?.detail).toMatchObject({
      submission: 'application',
      agreed: { 'asked:/agreed_to_share': { hash: 'h', language: 'en' }, 'asked:/agreed_to_truth': { hash: 'h' } },
    });
    expect(kept.find((one) => one.submission === 'application')?.answers).toMatchObject({
      organization_unit_selection: 'not_selected',
      hours_worked_per_week: 40,
      has_mailing_address: false,
      leave_details: { reason: 'Serious Health Condition - Employee' },
    });
    const types = await bench.desk.store.all<{ document_type: string }>(
      'select document_type from documents order by document_type',
    );
    expect(types.map((row) => row.document_type)).toEqual([
      'Identification Proof',
      'Own serious health condition form',
    ]);
    const dump = await dumpOf(bench);
    for (const secret of [ssn, ssn.replaceAll('-', ''), '123456789012', '011401533', 'S12345678'])
      expect(dump).not.toContain(secret);
  });

  it('is refused for what the page would refuse, in the same words', async () => {
    const { session, tab, put } = await openPage({
      ...medicalClaim(newSsn()),
      '/leave_details/continuous_leave_periods/0/start_date': dateIn(100),
      '/leave_details/continuous_leave_periods/0/end_date': dateIn(110),
      '/first_name': '',
    });
    session.dispatch({
      type: 'known',
      known: told(await ask(bench, tab, 'POST', '/api/drafts/current/checks/employer-match', {})).known,
    });
    await put();
    const { answers, held, addenda } = session.submission('application');
    const refused = await send(bench, tab, 'application', { answers, held, addenda, revision: tab.revision });
    const [status, code, issues] = outcome(refused);
    expect([status, code]).toEqual([422, 'invalid']);
    const ours = session.issues
      .filter((issue) => issue.severity === 'error')
      .map(({ pointer, code: reason }) => `${pointer} ${reason}`);
    expect([...issues].sort()).toEqual(ours.sort());
    expect(issues).toContain('/first_name required');
  });
});

async function attach(tab: Tab, upload: string): Promise<void> {
  const metadata = Object.entries({ filename: `${upload}.pdf`, filetype: 'application/pdf', upload })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  const content = pdf(upload);
  const headers = { authorization: `Bearer ${tab.handle}`, 'tus-resumable': '1.0.0' };
  const begun = await bench.app.inject({
    method: 'POST',
    url: '/api/drafts/current/documents',
    headers: { ...headers, 'upload-length': String(content.length), 'upload-metadata': metadata },
  });
  expect(begun.statusCode, begun.body).toBe(201);
  const sent = await bench.app.inject({
    method: 'PATCH',
    url: String(begun.headers.location),
    headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    payload: content,
  });
  expect(sent.statusCode, sent.body).toBe(204);
}
