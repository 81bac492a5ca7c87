import type { Json, Option, QuestionFacts } from '../../model/index.js';
import { LAYOUT_FILE } from '../author-problem.js';
import type { Planning } from '../planning.js';
import { type Facts, type SchemaOption, defined, sameJson } from '../schema/facts.js';
import { placeUnder } from '../schema/documents.js';
import type { FieldWish } from './form-layout.js';
import { say } from './say.js';

/** The schema's facts as a control takes them, with the layout's settings and options. */
export function questionFacts(facts: Facts, wish: FieldWish, pointer: string, planning: Planning): QuestionFacts {
  const { title: _title, description: _description, default: _default, options, items, type, ...rest } = facts;
  const isList = type?.includes('array') === true;
  const wished = wish.options
    ? wishedOptions(isList ? items?.options : options, facts, wish, pointer, planning)
    : undefined;
  const own = isList ? options?.map(toOption) : (wished ?? options?.map(toOption));
  const rows = items && questionFacts(items, {}, pointer, planning);
  return defined({
    ...rest,
    type: type ?? [],
    options: own,
    items: isList && wished ? { ...(rows ?? { type: [] }), options: wished } : rows,
    settings: wish.settings,
  });
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

function toOption(option: SchemaOption): Option {
  return defined({
    key: keyOf(option.value),
    value: option.value,
    label: say(option.title ?? keyOf(option.value)),
    hint: say(option.description),
  });
}

function keyOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const BOOLEANS: readonly SchemaOption[] = [{ value: true }, { value: false }];
