import type { StatusProblem } from '../../plan/status/index.js';

/** A problem of a tracker in words, for the people who write status files. */
export function sayStatusProblem({ code, params }: StatusProblem): string {
  return SENTENCES[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const param = params[name];
    return typeof param === 'object' || param === undefined ? '' : String(param);
  });
}

const SENTENCES: Readonly<Record<StatusProblem['code'], string>> = {
  audience_unknown: 'there is no audience "{name}"',
  actor_unknown: 'there is no actor "{name}"',
  role_unknown: 'there is no role "{name}"',
  field_unknown: 'there is no field "{name}"',
  tab_unknown: 'there is no tab "{name}"',
  item_unknown: 'there is no item kind "{name}"',
  state_unknown: 'the item "{item}" has no state "{state}"',
  event_unknown: 'there is no event "{name}"',
  deadline_unknown: 'there is no deadline "{name}"',
  act_unknown: 'there is no act "{name}"',
  calendar_unknown: 'there is no calendar "{name}" in schemas/calendars',
  id_taken: 'the id "{id}" is used twice',
  id_reserved: '"{id}" is a word of the engine; choose another name',
  main_without_start: 'the main item needs a "start": the state before anything has happened',
  main_many: 'the main item cannot be many: a case is about one thing',
  who_missing: 'the {kind} state "{state}" does not say who acts; add "who"',
  by_missing:
    'the {kind} state "{state}" does not say by when; add "by" with a deadline, or "noDate" with what is said instead',
  due_unsaid: 'the state "{state}" has a deadline, but "next" for {audience} never says {due}',
  words_missing: 'the state "{state}" lacks "{what}" for {audience}',
  always_missing:
    'the last way to say "{what}" of the state "{state}" must hold always: no "when", and only parameters that are known then',
  spoken_missing: 'there are no words for {audience}',
  because_missing: 'this leads back to "{state}"; say why to {audience} with "because"',
  lapse_without_clock: 'the state "{state}" lapses, but has no deadline that could run out',
  state_unreachable: 'nothing leads to the state "{state}"',
  state_dead_end: 'nothing leads out of the waiting state "{state}"',
  values_missing: 'a field of type code, and no other, needs "values"',
  groups_shape: 'only rows and cards stand in groups, and only by a field of type code',
  param_unknown: 'there is nothing called "{name}" that a sentence could hold',
  param_unseen: '{audience} may not see "{name}"; name the audience in the field\'s "seen", or leave it out here',
  reads_unseen: 'this decides what {audience} reads by {pointer}, which {audience} may not see',
  holiday_shape: 'the holiday "{holiday}" needs either a day, or a weekday and nth',
  term_unknown: 'there is no term "{term}" in "terms"',
  term_cycle: 'the term "{term}" leads, in the end, back to itself',
  operator_unknown: 'there is no operator "{operator}"',
  expression_shape: 'the expression is not well formed ({shape} {operator})',
  pointer_unknown: 'there is nothing at "{pointer}"',
  table_unknown: 'there is no table "{table}"',
};
