import { addDays, addMonths, isDate } from '../../../engine/rules/index.js';
import {
  type FieldKind,
  type Json,
  type JsonObject,
  type Question,
  type QuestionFacts,
  NOT_KNOWN,
} from '../../../model/index.js';
import { isObject } from '../../../plan/schema/documents.js';
import { readPattern } from '../../../plan/patterns/index.js';
import { textsThatFit } from './pattern-samples.js';

/** Answers worth trying at a question. */
export interface Candidates {
  readonly values: readonly Json[];
  /** There are no other answers, or none that anything could tell from these. */
  readonly isComplete: boolean;
}

/** What is known of a question besides its own facts. */
export interface Hints {
  readonly today: string;
  /** Values that it is compared with. */
  readonly compared: readonly Json[];
  /** Numbers that stand beside it in rules. */
  readonly numbers: readonly number[];
  /** It is only ever compared. */
  readonly isOnlyCompared: boolean;
  /** The schema of an answer that is asked as a whole: an object or a list. */
  readonly schema?: Json;
}

/** Answers that matter: each option; beside each limit and each value that it is compared with, one below, itself and one above. */
export function candidatesOf(question: Question, kinds: Readonly<Record<string, FieldKind>>, hints: Hints): Candidates {
  const kind = kinds[question.kind];
  const raw = rawCandidates(question.facts, hints);
  // What the control cannot hold is no answer that anybody can give.
  const values = unique(raw.values).filter((value) => {
    if (value === null && question.notKnown) return true;
    if (!kind) return false;
    const parsed = kind.parse(kind.format(value, question.facts), question.facts);
    return parsed.kind === 'value' && JSON.stringify(parsed.value) === JSON.stringify(value);
  });
  return { values: question.notKnown ? [...values, null] : values, isComplete: raw.isComplete };
}

/** Whether an answer comes from a list of a few. */
export function isFinite({ facts, role }: Question): boolean {
  return (
    role === 'branch' || facts.options !== undefined || facts.const !== undefined || facts.type.includes('boolean')
  );
}

/** What stands in a control for a value. */
export function entryOf(value: Json, question: Question, kinds: Readonly<Record<string, FieldKind>>) {
  return value === null && question.notKnown ? NOT_KNOWN : kinds[question.kind]?.format(value, question.facts);
}

function rawCandidates(facts: QuestionFacts, hints: Hints): Candidates {
  if (facts.const !== undefined) return { values: [facts.const], isComplete: true };
  const options = facts.options?.map(({ value }) => value);
  if (facts.type.includes('array')) return lists(facts, hints, options);
  if (options) return { values: options, isComplete: true };
  if (facts.type.includes('boolean')) return { values: [true, false], isComplete: true };
  if (facts.type.includes('integer') || facts.type.includes('number')) return numbers(facts, hints);
  if (facts.type.includes('object')) return { values: objects(hints.schema), isComplete: false };
  return facts.format === 'date' ? dates(hints) : texts(facts, hints);
}

function lists(facts: QuestionFacts, hints: Hints, own: readonly Json[] | undefined): Candidates {
  const options = own ?? facts.items?.options?.map(({ value }) => value);
  if (!options)
    return {
      values: facts.items
        ? rawCandidates(facts.items, hints)
            .values.slice(0, 2)
            .map((one) => [one])
        : [],
      isComplete: false,
    };
  // Each alone, all together, and the first two: every single one is in some and not in others.
  const values = [...options.map((one) => [one]), [...options], options.slice(0, 2)];
  return {
    values: values.filter(
      (list) => list.length >= (facts.minItems ?? 0) && list.length <= (facts.maxItems ?? Infinity),
    ),
    isComplete: false,
  };
}

function numbers(facts: QuestionFacts, { compared, numbers: beside, isOnlyCompared }: Hints): Candidates {
  const whole = facts.type.includes('integer') && !facts.type.includes('number');
  const step = facts.multipleOf ?? (whole ? 1 : 0.01);
  const { minimum = 0, maximum = Math.max(minimum + 100, ...numbersIn(compared), ...beside) } = facts;
  const edges = [minimum, maximum, ...numbersIn(compared), ...beside];
  const around = edges.flatMap((edge) => [edge, edge + step, edge - step]);
  const within = around
    .map((value) => Math.round(value / step) * step)
    .map((value) => Number(value.toFixed(6)))
    .filter((value) => value >= minimum && value <= maximum);
  const middle = Number((Math.round((minimum + Math.min(maximum, minimum + 40)) / 2 / step) * step).toFixed(6));
  return { values: [middle, ...within], isComplete: isOnlyCompared };
}

const numbersIn = (values: readonly Json[]): number[] => values.filter((value) => typeof value === 'number');

/** Days from today that forms ask about: about now, in weeks and months, years ago. */
const OFFSETS = [
  7, 0, 1, -1, 14, -14, 30, -30, 60, -60, 90, 180, -180, 364, -364, -3650, -12_000, -16_000, -24_000, 400,
];

function dates({ today, compared, numbers: beside, isOnlyCompared }: Hints): Candidates {
  const texts = compared.filter((value): value is string => isDate(value));
  const days = beside.filter((number) => Number.isInteger(number) && Math.abs(number) <= 40_000);
  const all = [
    ...OFFSETS.map((offset) => addDays(today, offset)),
    ...[...texts, ...days.flatMap((day) => [addDays(today, day), addDays(today, -day)])].flatMap((date) =>
      date === undefined ? [] : [date, addDays(date, 1), addDays(date, -1)],
    ),
    ...days
      .filter((number) => Math.abs(number) <= 1200)
      .flatMap((months) => [addMonths(today, months), addMonths(today, -months)]),
    ...texts.flatMap((date) => [addMonths(date, 1), addMonths(date, -1)]),
  ];
  return { values: all.filter((date) => date !== undefined), isComplete: isOnlyCompared };
}

const OF_FORMAT: Readonly<Record<string, readonly string[]>> = {
  email: ['ann@example.com'],
  'idn-email': ['ann@example.com'],
  uri: ['https://www.example.org/'],
  'uri-reference': ['https://www.example.org/'],
  time: ['09:00:00Z', '17:30:00Z'],
  'date-time': ['2026-11-23T09:00:00Z'],
  uuid: ['123e4567-e89b-42d3-a456-426614174000'],
  hostname: ['www.example.org'],
  duration: ['P1D'],
};

function texts(facts: QuestionFacts, { compared }: Hints): Candidates {
  const known = compared.filter((value) => typeof value === 'string');
  const fitting = facts.pattern === undefined ? [] : textsThatFit(facts.pattern, 40);
  const ofFormat = facts.format === undefined ? [] : (OF_FORMAT[facts.format] ?? []);
  const plain =
    ofFormat.length > 0 ? [] : [padded('Alex', facts), padded('Robin', facts)].filter((text) => fits(text, facts));
  const long = (text: string): boolean =>
    text.length >= (facts.minLength ?? 0) && text.length <= (facts.maxLength ?? Infinity);
  // A pattern that says little (`\\S`) is fit by words that a minimum length takes, too.
  return { values: [...ofFormat, ...fitting, ...plain, ...known].filter(long), isComplete: false };
}

function fits(text: string, { pattern }: QuestionFacts): boolean {
  return pattern === undefined || readPattern(pattern)?.expression.test(text) === true;
}

function padded(text: string, { minLength = 0, maxLength = Infinity }: QuestionFacts): string {
  return text.padEnd(minLength, 'x').slice(0, maxLength);
}

/** Whole answers of a few numbers or texts: all alike, and the first one alone. */
function objects(schema: Json | undefined): readonly Json[] {
  const properties = isObject(schema) && isObject(schema.properties) ? Object.entries(schema.properties) : [];
  if (properties.length === 0) return [];
  const made = [60, 480, 0, 240, 15, 1440].flatMap((value): JsonObject[] => {
    const alike = properties.map(([name, one]): [string, Json] => [name, within(one, value)]);
    const [first, ...rest] = alike;
    return [
      Object.fromEntries(alike),
      Object.fromEntries([
        ...(first ? [first] : []),
        ...rest.map(([name], at): [string, Json] => [name, within(properties[at + 1]?.[1], 0)]),
      ]),
    ];
  });
  return made;
}

function within(schema: Json | undefined, value: number): Json {
  if (!isObject(schema)) return value;
  if (Array.isArray(schema.enum)) return (schema.enum as readonly Json[])[0] ?? null;
  if (schema.const !== undefined) return schema.const;
  if (schema.type === 'boolean') return value > 0;
  if (schema.type === 'string') return schema.format === 'date' ? '2026-11-23' : 'Alex';
  const { minimum = 0, maximum = value } = schema as { readonly minimum?: number; readonly maximum?: number };
  return Math.min(Math.max(value, minimum), maximum);
}

function unique(values: readonly Json[]): readonly Json[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = JSON.stringify(value);
    return !seen.has(key) && seen.add(key);
  });
}
