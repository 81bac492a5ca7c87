import type { FormPlan, JsonObject } from '../../model/index.js';
import { LAYOUT_FILE, type FormLayout, contractName } from '../../plan/index.js';
import type { Refusal } from '../check/say-problem.js';
import { placeOf } from '../place-of.js';
import { type PageProof, type Undecided, said } from './page-proof.js';
import type { Proof } from './prove.js';

/** What a proof found, in words: dead ends and pages that nothing leads to refuse the form; what it could not decide is told. */
export function sayProof(
  { pages }: Proof,
  { id }: Pick<FormPlan, 'id'>,
  layout: FormLayout | undefined,
): readonly Refusal[] {
  return pages.flatMap((proof) => {
    const at = layout?.pages?.findIndex((page) => page.id === proof.page) ?? -1;
    const place = at === -1 ? placeOf(contractName(id), '', id) : placeOf(LAYOUT_FILE, `/pages/${at}`, id);
    return sayPage(proof).map((finding) => ({ ...place, ...finding }));
  });
}

/** What is proved of a form that is not refused; undefined when nothing on its pages is to be proved. */
export function sayProved(
  { pages }: Proof,
  { id }: Pick<FormPlan, 'id'>,
  layout: FormLayout | undefined,
): Refusal | undefined {
  if (pages.length === 0 || pages.some(({ deadEnds, isUnreachable }) => deadEnds.length > 0 || isUnreachable))
    return undefined;
  const place = layout?.pages ? placeOf(LAYOUT_FILE, '', id) : placeOf(contractName(id), '', id);
  return { ...place, severity: 'note', code: 'paths_proved', message: inShort(pages) };
}

function inShort(pages: readonly PageProof[]): string {
  const whole = pages.filter(({ undecided }) => undecided.length === 0);
  const combinations = pages.reduce((count, page) => count + page.combinations, 0);
  const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
  const which =
    whole.length === pages.length ? many(pages.length, 'page') : `${whole.length} of ${many(pages.length, 'page')}`;
  const rest = whole.length === pages.length ? '' : '; what is not proved of the others follows';
  return `proved of ${which}: some answers lead there, and all that do lead on (${many(combinations, 'combination')} of answers)${rest}`;
}

type Said = Pick<Refusal, 'message' | 'severity' | 'code'>;

function sayPage({ page, deadEnds, isUnreachable, neverAsked, undecided }: PageProof): readonly Said[] {
  return [
    ...deadEnds.map((end): Said => ({
      code: 'dead_end',
      severity: 'error',
      message: `nothing leads on from the page "${page}" for the answers ${inWords(end)}: it refuses ${said(end)}, whatever is put in; refuse them where they are given, or let something here be answered otherwise`,
    })),
    ...(isUnreachable
      ? [
          {
            code: 'page_unreachable',
            severity: 'error' as const,
            message: `no answers lead to the page "${page}"; take it away, or change its "when"`,
          },
        ]
      : []),
    ...neverAsked.map((name): Said => ({
      code: 'dead_branch',
      severity: 'warning',
      message: `no answers bring up the question ${name}; take it away, or change the condition under which it is asked`,
    })),
    ...undecided.map((one): Said => ({
      code: one.code === 'switched_off' ? 'switched_off' : 'undecided',
      severity: 'note',
      message: `${OPENING[one.code]} the page "${page}": ${one.detail}${one.witness ? `, for the answers ${inWords(one.witness)}` : ''}`,
    })),
  ];
}

const OPENING: Readonly<Record<Undecided['code'], string>> = {
  combinations: 'not proved of',
  no_answer: 'not proved of',
  unreached: 'not proved of',
  examples: 'proved by examples only of',
  switched_off: 'switched off:',
  blocked_choice: 'look at',
};

/** Answers as an author can try them out. */
function inWords({
  answers,
  asked,
  known,
}: {
  readonly answers: JsonObject;
  readonly asked: JsonObject;
  readonly known: JsonObject;
}): string {
  const parts = Object.entries({ answers, asked, known }).filter(([, part]) => Object.keys(part).length > 0);
  return JSON.stringify(Object.fromEntries(parts));
}
