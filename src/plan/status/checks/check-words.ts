import type { AudienceId, Saying, StatusPlan } from '../../../model/index.js';
import type { SpokenFile, StatusFile } from '../status-file.js';
import type { StatusProblems } from '../status-problem.js';

type Path = readonly (string | number)[];

/** What every sentence about an item may hold, beside the fields that its reader may see. */
const ALWAYS: readonly string[] = ['due', 'since', 'days', 'who', 'reference'];
const CLOSURE: readonly string[] = ['holiday', 'date', 'opens'];

/** Sentences hold only what there is, and only what their reader may know; and everyone is told everything that is told in several versions. */
export function checkWords(file: StatusFile, plan: StatusPlan, problems: StatusProblems): void {
  const own = (
    sayings: readonly Saying[] | undefined,
    audience: AudienceId,
    path: Path,
    more: readonly string[] = [],
  ): void => {
    for (const saying of sayings ?? [])
      for (const name of saying.needs) checkParam(plan, audience, name, more, path, problems);
  };
  for (const item of Object.values(plan.items)) {
    for (const [audience, title] of Object.entries(item.title)) own(title, audience, ['items', item.kind, 'title']);
    item.states.forEach((state, index) => {
      for (const [audience, words] of Object.entries(state.words)) {
        const path = ['items', item.kind, 'states', index, 'words', audience];
        for (const key of ['say', 'next', 'late', 'ahead', 'past', 'named'] as const)
          own(words[key], audience, [...path, key]);
        own(words.can, audience, [...path, 'can']);
      }
    });
  }
  for (const event of Object.values(plan.events)) {
    for (const [audience, words] of Object.entries(event.words))
      for (const key of ['title', 'text', 'named', 'because'] as const)
        own(words[key], audience, ['events', event.kind, 'words', audience, key]);
  }
  plan.alerts.forEach((alert, index) => {
    for (const [audience, words] of Object.entries(alert.words))
      own(words, audience, ['alerts', index, 'words', audience], alert.on === 'closed' ? CLOSURE : []);
  });
  plan.sections.forEach((section, index) => {
    for (const audience of Object.keys(plan.audiences).filter((one) => plan.audiences[one]?.public))
      own(section.can, audience, ['sections', index, 'can']);
  });
  checkSpoken(file, plan, problems);
}

function checkParam(
  plan: StatusPlan,
  audience: AudienceId,
  name: string,
  more: readonly string[],
  path: Path,
  problems: StatusProblems,
): void {
  if (ALWAYS.includes(name) || more.includes(name)) return;
  const field = Object.hasOwn(plan.fields, name) ? plan.fields[name] : undefined;
  if (!field) problems.add(path, 'param_unknown', { name });
  else if (!field.seenBy.includes(audience)) problems.add(path, 'param_unseen', { name, audience });
}

/** Words that are given by audience must be given to each public one. */
function checkSpoken(file: StatusFile, plan: StatusPlan, problems: StatusProblems): void {
  const readers = Object.entries(plan.audiences)
    .filter(([, audience]) => audience.public)
    .map(([id]) => id);
  const check = (words: SpokenFile | undefined, ...path: Path): void => {
    if (words === undefined || typeof words === 'string') return;
    for (const audience of readers)
      if (!Object.hasOwn(words, audience)) problems.add(path, 'spoken_missing', { audience });
  };
  check(file.title, 'title');
  for (const [id, words] of Object.entries(file.actors)) check(words, 'actors', id);
  for (const [id, one] of Object.entries(file.deadlines ?? {})) check(one.rule, 'deadlines', id, 'rule');
  for (const [id, one] of Object.entries(file.acts ?? {})) check(one.label, 'acts', id, 'label');
  (file.sections ?? []).forEach((one, index) => {
    check(one.title, 'sections', index, 'title');
    check(one.note, 'sections', index, 'note');
    (one.last ?? []).forEach(({ tag, say, facts }, row) => {
      const place = ['sections', index, 'last', row] as const;
      check(tag, ...place, 'tag');
      check(say, ...place, 'say');
      facts.forEach((fact, at) => check(fact.label, ...place, 'facts', at, 'label'));
    });
  });
  (file.tabs ?? []).forEach((one, index) => check(one.label, 'tabs', index, 'label'));
  (file.facts ?? []).forEach((one, index) => check(one.label, 'facts', index, 'label'));
  for (const [kind, item] of Object.entries(file.items)) {
    item.states.forEach((state, index) => check(state.noDate, 'items', kind, 'states', index, 'noDate'));
    (item.columns ?? []).forEach((one, index) => check(one.label, 'items', kind, 'columns', index, 'label'));
  }
}
