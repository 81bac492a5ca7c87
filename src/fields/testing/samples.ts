import type { Entry, Option, QuestionView } from '../../model/index.js';

/** Examples of one field, read by the contract suite, the field's own tests and its stories alike. */
export interface FieldSamples {
  readonly kind: string;
  /** A plain question of this kind, untouched. */
  readonly question: QuestionView;
  /** An entry as a person leaves it. */
  readonly filled: Entry;
  /** An entry that was left wrong, with the words and the part. */
  readonly wrong: { readonly entry: Entry; readonly text: string; readonly part?: string };
  /** The mask of an answer that the agency holds, where that can be. */
  readonly mask?: string;
}

/** A question with the parts that every question has. */
export function sampleQuestion(kind: string, wishes: Partial<QuestionView>): QuestionView {
  return {
    address: `/${kind}`,
    pointer: `/${kind}`,
    kind,
    facts: { type: ['string'] },
    label: { text: 'What is your answer?' },
    domId: `q-${kind}`,
    entry: '',
    required: true,
    issues: [],
    warnings: [],
    secret: false,
    isHeading: false,
    notes: [],
    ...wishes,
  };
}

/** Options of which key and value are the same text. */
export function sampleOptions(labels: readonly string[]): readonly Option[] {
  return labels.map((label) => ({ key: label, value: label, label: { text: label } }));
}

/** The same question with its wrong entry and the message. */
export function withIssue({ question, wrong }: FieldSamples): QuestionView {
  const issue = {
    source: 'parse',
    pointer: question.pointer,
    code: 'sample',
    params: {},
    severity: 'error',
    part: wrong.part,
  } as const;
  return {
    ...question,
    entry: wrong.entry,
    issues: [{ address: question.address, issue, text: { text: wrong.text } }],
  };
}

/** Words far longer than anybody planned for, in which nothing can be broken but by force. */
const LONG_WORDS =
  'How many weeks before the first day of your leave did you tell the person who runs payroll, or anybody else at the place where you work, ' +
  'that you would need to be away because of Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft matters?';

/** The same question in many words: label, hint, warning, help, a computed note and, where there are options, those too. */
export function inManyWords({ question }: FieldSamples): QuestionView {
  return {
    ...question,
    label: { text: LONG_WORDS },
    hint: { text: LONG_WORDS },
    help: { summary: { text: LONG_WORDS }, body: [{ text: LONG_WORDS }] },
    notes: [{ id: 'note', text: { text: LONG_WORDS } }],
    options: question.options?.map((option, index) =>
      index < 2 ? { ...option, label: { text: LONG_WORDS }, hint: { text: LONG_WORDS } } : option,
    ),
  };
}
