import type { JsonObject } from '../../../src/model/index.js';
import { type Asked, type Told, EndpointAsker } from './endpoint-asker.js';

/** What is tried out. */
export interface EndpointUnderCheck {
  /** What stands in the tag's `endpoint`. */
  readonly endpoint: string;
  /** The form's name. */
  readonly form: string;
  /** Answers that must be taken. Each run leaves a few submissions of them behind. */
  readonly answers: JsonObject;
  /** Answers that must be refused, at best with a text that can be known again. */
  readonly wrong: JsonObject;
  /** Origin of the page that has the form. */
  readonly origin: string;
  readonly fetch?: typeof fetch;
}

/** One demand of the contract and whether it is met. `should`: forms work without it, people are helped less. */
export interface Finding {
  readonly id: string;
  readonly level: 'must' | 'should';
  readonly ok: boolean;
  /** What was seen, in our words; never what an answer of the endpoint says. */
  readonly seen: string;
}

/** Tries an endpoint by the contract in docs/receive-submissions.md, demand by demand. */
export async function checkEndpoint(given: EndpointUnderCheck): Promise<readonly Finding[]> {
  const asker = new EndpointAsker(given.endpoint, given.origin, given.fetch);
  const body = { form: given.form, version: '1', language: 'en', answers: given.answers, asked: {} };
  const found: Finding[] = [];
  const note = (level: Finding['level'], id: string, ok: boolean, seen: string): void =>
    void found.push({ id, level, ok, seen });

  const preflight = await asker.preflight();
  note('must', 'lets-the-page-ask', preflight.isOpen, preflight.seen);

  const key = asker.newKey();
  const first = await asker.send({ body, key });
  note('must', 'takes-good-answers', first.status >= 200 && first.status < 300, first.seen);
  note('must', 'answers-the-page', first.isReadable, first.isReadable ? first.seen : 'no access-control-allow-origin');
  note('should', 'gives-a-reference', first.reference !== undefined, said(first.reference, 'reference'));
  note('should', 'says-when', first.hasTime, first.hasTime ? 'receivedAt' : 'no receivedAt as RFC 3339 has it');
  note('must', 'sets-no-cookie', !first.hasCookie, first.hasCookie ? 'set-cookie' : 'no cookie');
  note('should', 'is-kept-by-no-cache', first.isUncached, first.isUncached ? 'no-store' : 'no cache-control: no-store');

  const again = await asker.send({ body, key });
  note(
    'must',
    'same-key-same-answer',
    first.status > 0 && isSame(first, again),
    `${first.seen}, then ${again.seen}${other(first, again)}`,
  );
  note(
    'must',
    'same-key-other-body-is-refused',
    ...refusal(await asker.send({ body: otherBody(body), key }), [409, 422]),
  );

  const twinKey = asker.newKey();
  const twins = await Promise.all([asker.send({ body, key: twinKey }), asker.send({ body, key: twinKey })]);
  const taken = twins.filter(({ status }) => status >= 200 && status < 300);
  const isOne =
    taken.length > 0 &&
    new Set(taken.map(({ reference }) => reference)).size === 1 &&
    twins.every((twin) => taken.includes(twin) || twin.status === 409);
  note('must', 'two-at-once-are-one', isOne, `${twins.map(({ seen }) => seen).join(' and ')}${other(...twins)}`);
  const next = await asker.send({ body, key: asker.newKey() });
  const isNew = next.status === first.status && (next.reference === undefined || next.reference !== first.reference);
  note('must', 'another-key-is-another', next.status > 0 && isNew, next.seen);

  const refused = await asker.send({ body: { ...body, answers: given.wrong }, key: asker.newKey() });
  note('must', 'refuses-wrong-answers', ...refusal(refused, [422]));
  note('must', 'names-what-is-wrong', refused.issues > 0, `${refused.issues} issues with pointer and code`);
  note('must', 'repeats-no-answer', !refused.says(textsOf(given.wrong)), 'a refusal must not say what was typed');
  note(
    'must',
    'refuses-what-is-no-json',
    ...refusal(await asker.send({ text: '{"form":', key: asker.newKey() }), [400, 422]),
  );
  note('should', 'asks-for-a-key', ...refusal(await asker.send({ body }), [400]));
  return found;
}

function refusal(told: Told, statuses: readonly number[]): [boolean, string] {
  const isRefused = statuses.includes(told.status) && told.isProblem;
  return [
    isRefused,
    told.isProblem || told.status < 400 ? told.seen : `${told.seen}, not application/problem+json with a code`,
  ];
}

function isSame(one: Told, two: Told): boolean {
  return one.status === two.status && one.reference === two.reference && one.receivedAt === two.receivedAt;
}

function other(one: Told, two: Told): string {
  return one.reference === two.reference ? '' : ', with another reference';
}

function said(value: string | undefined, name: string): string {
  return value === undefined ? `no ${name}` : name;
}

/** The same submission in another language: another body, and as good. */
function otherBody(body: NonNullable<Asked['body']>): NonNullable<Asked['body']> {
  return { ...body, language: 'es' };
}

/** The longer texts of answers: short ones (`yes`) stand in any text. */
function textsOf(answers: JsonObject): readonly string[] {
  return Object.values(answers).filter((value): value is string => typeof value === 'string' && value.length >= 8);
}
