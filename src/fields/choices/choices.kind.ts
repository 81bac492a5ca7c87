import type { FieldKind, Json, QuestionFacts } from '../../model/index.js';
import { keyIn, listSetting, optionOf } from '../reading/facts.js';
import { BLANK, read, ticksOf, unreadable } from '../reading/typed-text.js';

/**
 * Any number of several. Values come in the order of the options, whatever the order of ticking, so that the same answer is
 * always the same JSON. Setting `exclusive: ["none"]` names options that stand alone ("None of these").
 */
export const kind: FieldKind = {
  name: 'choices',
  empty: [],
  claims: (facts) => (isArrayOfOptions(facts) ? 8 : 0),
  parse(entry, facts) {
    const ticks = new Set(ticksOf(entry));
    if (ticks.size === 0) return BLANK;
    const options = facts.items?.options ?? facts.options;
    if (!options) return read([...ticks]);
    if ([...ticks].some((key) => !optionOf(options, key))) return unreadable('choice_unknown');
    if (ticks.size > 1 && listSetting(facts, 'exclusive').some((key) => ticks.has(key)))
      return unreadable('choices_exclusive');
    return read(options.filter((option) => ticks.has(option.key)).map((option) => option.value));
  },
  format: (value, facts) => (Array.isArray(value) ? keysOf(value, facts) : []),
  words(value, facts) {
    const chosen = Array.isArray(value) ? keysOf(value, facts) : [];
    const options = facts.items?.options ?? facts.options;
    return chosen.map((key) => {
      const option = optionOf(options, key);
      return option ? { as: 'text', text: option.label } : { as: 'plain', value: key };
    });
  },
  isBlank: (entry) => ticksOf(entry).length === 0,
};

function keysOf(values: readonly Json[], facts: QuestionFacts): readonly string[] {
  return values.map((value) => keyIn(facts.items?.options ?? facts.options, value));
}

function isArrayOfOptions(facts: QuestionFacts): boolean {
  return facts.type.includes('array') && facts.items?.options !== undefined;
}
