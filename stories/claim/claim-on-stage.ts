import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createSession } from '../../src/engine/index.js';
import '../../src/form/ma-form.js';
import { draftOf } from '../../src/form/testing/draft-of.js';
import { kinds } from '../../src/generated/fields.js';
import { form } from '../../src/generated/pfml-claim/index.js';
import type { Entry, JsonObject, Session } from '../../src/model/index.js';
import { registerTexts } from '../../src/text/index.js';
import { askedOf } from '../../test/journeys/claims/asked-of.js';

registerTexts(form.texts);

/** An example of schemas/pfml-claim/examples. */
export interface Example {
  readonly today: string;
  readonly answers: JsonObject;
}

/** How far a claim has come at the service. */
export type Progress = 'filling' | 'part 1 sent' | 'part 2 sent' | 'documents there' | 'all sent';

/** What a scene shows. */
export interface Scene {
  readonly page: string;
  readonly example: Example;
  readonly progress?: Progress;
  /** Entries that differ from the example's: `''` for a blank that Continue then finds. */
  readonly entries?: Readonly<Record<string, Entry>>;
  /** More that the service has told. */
  readonly known?: JsonObject;
  /** Choose Continue on it, so that its problems show. */
  readonly tried?: boolean;
  /** Switches of the form's data that are off today. */
  readonly switches?: JsonObject;
  /** Nobody has agreed to anything yet. */
  readonly atTheDoor?: boolean;
}

const ORDER: readonly Progress[] = ['filling', 'part 1 sent', 'part 2 sent', 'documents there', 'all sent'];

/** A story of one page of the claim. It fails when the page cannot be reached with what it was given: the story would lie. */
export function scene(given: Scene): StoryObj {
  return {
    render: () => html`<ma-form heading-level="1" .session=${sessionOf(given)}><p>Call (833) 344-7365</p></ma-form>`,
  };
}

/** The session of a scene, at its page. */
export function sessionOf({
  page,
  example,
  progress = 'filling',
  entries = {},
  known = {},
  tried,
  switches,
  atTheDoor,
}: Scene): Session {
  const plan = switches
    ? {
        ...form.plan,
        tables: { ...form.plan.tables, switches: { ...(form.plan.tables['switches'] as JsonObject), ...switches } },
      }
    : form.plan;
  const whole = draftOf({
    plan,
    kinds,
    answers: { ...PAYMENT, ...example.answers },
    asked: askedOf({ ...PAYMENT, ...example.answers }),
  });
  const before = plan.before.includes(page) && plan.before.indexOf(page);
  const agreed =
    before === false
      ? whole.agreed
      : Object.fromEntries(
          Object.entries(whole.agreed).filter(([pointer]) =>
            plan.pages.some((one) => one.agree === pointer && plan.before.indexOf(one.id) < before),
          ),
        );
  const draft = atTheDoor
    ? { ...whole, entries: {}, rows: {}, seen: before === false ? [] : plan.before.slice(0, before), agreed }
    : { ...whole, agreed, entries: { ...whole.entries, ...entries } };
  const session = createSession({
    plan,
    kinds,
    validator: form.validator,
    today: () => example.today,
    draft,
    known: { ...knownAt(progress), ...known },
  });
  session.dispatch({ type: 'go', page });
  if (session.view.page.page.id !== page)
    throw new Error(`the page ${page} is not reached: the form shows ${session.view.page.page.id}`);
  if (tried) session.dispatch({ type: 'continue' });
  return session;
}

/** Examples of Part 1 hold no bank account; later pages need one. */
const PAYMENT: JsonObject = {
  payment_preference: {
    payment_method: 'Elec Funds Transfer',
    routing_number: '011000015',
    account_number: '000123456789',
    bank_account_type: 'Checking',
  },
  is_withholding_tax: true,
};

function knownAt(progress: Progress): JsonObject {
  const past = (one: Progress): boolean => ORDER.indexOf(progress) >= ORDER.indexOf(one);
  const at = '2026-11-22T19:31:00Z';
  const card = (id: string, upload: string, name: string, bytes: number) => ({
    id,
    upload,
    name,
    bytes,
    state: 'received',
  });
  return {
    applicationId: 'NTN-486213-ABS-01',
    status: past('all sent') ? 'Completed' : past('part 1 sent') ? 'Submitted' : 'Started',
    employer: {
      outcome: 'matched',
      triesLeft: 5,
      departments: [
        { key: 'bakery', label: 'Bakery' },
        { key: 'office', label: 'Office' },
      ],
    },
    wages: { average: 1_200 },
    submitted: {
      ...(past('part 1 sent') && { application: at }),
      ...(past('part 2 sent') && { payment: at, tax: at }),
      ...(past('all sent') && { complete: at }),
    },
    documents: past('documents there') ? { identity: 1, certification: 1 } : {},
    documentList: past('documents there')
      ? [
          card('d1', 'identity', 'license-front.jpg', 1_800_000),
          card('d2', 'certification', 'form-from-provider.pdf', 2_400_000),
        ]
      : [],
  };
}
