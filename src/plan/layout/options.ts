import type { Json, Option, QuestionFacts, TextRef } from '../../model/index.js';
import { LAYOUT_FILE } from '../author-problem.js';
import type { Planning } from '../planning.js';
import { type Facts, type SchemaOption, defined, sameJson } from '../schema/facts.js';
import { placeUnder } from '../schema/documents.js';
import type { AnswerPlace } from '../schema/places.js';
import type { FieldWish } from './form-layout.js';
import { say } from './say.js';

/** The schema's facts as a control takes them, with the layout's settings and options. */
export function questionFacts(facts: Facts, wish: FieldWish, place: AnswerPlace, planning: Planning): QuestionFacts {
  const {
    title: _title,
    description: _description,
    default: _default,
    deprecated: _deprecated,
    options,
    items: _items,
    type,
    ...rest
  } = facts;
  const isList = type?.includes('array') === true;
  const row = isList && !place.about ? planning.places.byPointer.get(`${place.pointer}/*`) : undefined;
  // What each entry of a list is.
  const items = isList ? (facts.items ?? (row && planning.settled(row).facts)) : undefined;
  const wished = wish.options
    ? wishedOptions(isList ? items?.options : options, facts, wish, place.pointer, planning)
    : undefined;
  const own = isList ? toOptions(options) : (wished ?? toOptions(options));
  const rows = items && questionFacts(items, {}, row ?? place, planning);
  return defined({
    ...rest,
    type: controlTypes(facts),
    options: own,
    items: isList && wished ? { ...(rows ?? { type: [] }), options: wished } : rows,
    settings: wish.settings,
  });
}

/** The types that a control can give. Where words will do, they do; what nobody has described is words, too. */
function controlTypes({ type, options, const: constant }: Facts): QuestionFacts['type'] {
  if (type === undefined) return options || constant !== undefined ? [] : ['string'];
  if (options || type.length < 2) return type;
  if (type.includes('string')) return type.filter((one) => one === 'string' || one === 'null');
  return type.includes('number') ? type.filter((one) => one !== 'integer') : type;
}

/** The options of the layout, in its order and words; the schema's words where it has none of its own. */
function wishedOptions(
  known: readonly SchemaOption[] | undefined,
  facts: Facts,
  wish: FieldWish,
  pointer: string,
  planning: Planning,
): readonly Option[] {
  const allowed = known ?? (facts.type?.includes('boolean') ? BOOLEANS : undefined);
  return (wish.options ?? []).map((option, index) => {
    const from = allowed?.find((one) => sameJson(one.value, option.value));
    if (allowed && !from) {
      planning.problems.add(
        LAYOUT_FILE,
        placeUnder({ document: '', pointer: '' }, 'fields', pointer, 'options', index).pointer,
        'option_unknown',
        { value: keyOf(option.value) },
      );
    }
    return toOption(
      defined({
        value: option.value,
        title: option.label ?? from?.title,
        description: option.hint ?? from?.description,
      }),
    );
  });
}

/** Options whose keys tell them apart: the text `1` beside the number 1 stands in quotes. */
function toOptions(options: readonly SchemaOption[] | undefined): readonly Option[] | undefined {
  const made = options?.map(toOption);
  return made?.map((option, index) =>
    typeof option.value === 'string' && made.some((other, at) => at !== index && other.key === option.key)
      ? { ...option, key: JSON.stringify(option.value) }
      : option,
  );
}

function toOption(option: SchemaOption): Option {
  return defined({
    key: keyOf(option.value),
    value: option.value,
    label: labelOf(option),
    hint: say(option.description),
  });
}

function labelOf({ title, words, value }: SchemaOption): TextRef {
  if (title !== undefined) return say(title);
  return words ?? (value === null ? { key: 'ui.not-known' } : say(keyOf(value)));
}

function keyOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const BOOLEANS: readonly SchemaOption[] = [{ value: true }, { value: false }];
