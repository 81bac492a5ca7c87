import type {
  ActPlan,
  AlertPlan,
  AudienceId,
  ContactPlan,
  DeadlinePlan,
  EventPlan,
  FactPlan,
  ItemPlan,
  Json,
  RowPlan,
  SectionPlan,
  StatePlan,
  StateWords,
  StatusField,
  StatusPlan,
  WorkCalendar,
} from '../../model/index.js';
import { writeOutTerms } from '../layout/terms.js';
import { checkStatus } from './checks/check-status.js';
import type {
  CalendarFile,
  EventFile,
  FactFile,
  ItemFile,
  MaskFile,
  RowFile,
  SectionFile,
  StateFile,
  StateWordsFile,
  StatusFile,
  ToFile,
} from './status-file.js';
import { type StatusProblem, StatusProblems } from './status-problem.js';
import { canLine, sayings, sayingsFor, spoken, textOf } from './words.js';

/** A planned tracker, and what its author must change; with a problem the plan must not be used. */
export interface PlannedStatus {
  readonly plan: StatusPlan;
  readonly problems: readonly StatusProblem[];
}

/** status.json and the calendars that it may name → the plan that the status engine works with. */
export function planStatus(source: StatusFile, calendars: Readonly<Record<string, CalendarFile>>): PlannedStatus {
  const problems = new StatusProblems();
  const { terms = {}, ...rest } = source;
  const file = writeOutTerms(rest as unknown as Json, [], terms, (code, path, term) =>
    problems.add(path, code, { term }),
  ) as unknown as StatusFile;
  const plan = new Planner(file, calendars).plan();
  checkStatus(file, plan, calendars, problems);
  return { plan, problems: problems.found };
}

/** What stands on a page whose author said nothing about it. */
const USUAL: readonly SectionFile[] = [
  { show: 'now' },
  { show: 'ahead' },
  { show: 'past' },
  { show: 'acts' },
  { show: 'people' },
];

class Planner {
  readonly #audiences: readonly AudienceId[];
  readonly #own: readonly AudienceId[];

  constructor(
    private readonly file: StatusFile,
    private readonly calendars: Readonly<Record<string, CalendarFile>>,
  ) {
    this.#audiences = Object.keys(file.audiences);
    this.#own = this.#audiences.filter((audience) => !isPublic(file, audience));
  }

  plan(): StatusPlan {
    const { file } = this;
    return {
      id: file.id,
      version: file.version,
      title: spoken(file.title, this.#audiences),
      sensitive: file.sensitive === true || file.safety === true,
      safety: file.safety === true,
      audiences: mapOf(file.audiences, (one, id) => ({ public: isPublic(file, id), flags: one.flags === true })),
      actors: mapOf(file.actors, (words) => spoken(words, this.#audiences)),
      roles: mapOf(file.roles, ({ audience, actor, corrects }) => ({ audience, actor, corrects: corrects === true })),
      fields: mapOf(file.fields ?? {}, (field) => this.#field(field)),
      items: mapOf(file.items, (item, kind) => this.#item(item, kind)),
      main: file.main,
      events: mapOf(file.events, (event, kind) => this.#event(event, kind)),
      deadlines: mapOf(file.deadlines ?? {}, (one): DeadlinePlan => ({
        ...(one.from && { from: one.from }),
        add: 'length' in one.add ? one.add : [one.add],
        rule: spoken(one.rule, this.#audiences),
        cite: one.cite,
        verifiedOn: one.verified_on,
      })),
      calendar: this.#calendar(),
      sections: (file.sections ?? USUAL).map((section) => this.#section(section)),
      tabs: (file.tabs ?? []).map(({ label, ...tab }) => ({ ...tab, label: spoken(label, this.#audiences) })),
      alerts: (file.alerts ?? []).map((alert): AlertPlan => ({
        tone: alert.tone,
        words: mapOf(alert.words, sayings),
        ...(alert.when !== undefined && { when: alert.when }),
        ...(alert.on && { on: alert.on }),
      })),
      facts: (file.facts ?? []).map((fact) => this.#fact(fact)),
      acts: mapOf(file.acts ?? {}, ({ label, listed, ...act }): ActPlan => ({
        ...act,
        label: spoken(label, this.#audiences),
        listed: listed !== false,
      })),
      contacts: (file.contacts ?? []).map(({ name, note, otherwise, seen, verified_on, ...rest }): ContactPlan => ({
        ...rest,
        name: textOf(name),
        seenBy: [...seen, ...this.#own],
        ...(note !== undefined && { note: textOf(note) }),
        ...(otherwise !== undefined && { otherwise: textOf(otherwise) }),
        ...(verified_on !== undefined && { verifiedOn: verified_on }),
      })),
      tables: file.tables ?? {},
    };
  }

  /** A public audience sees what names it; the agency's own see all that does not name others. */
  #seenBy(one: { readonly seen?: readonly string[]; readonly only?: readonly string[] }): readonly AudienceId[] {
    return [...(one.seen ?? []), ...(one.only ?? this.#own)];
  }

  #field({ type, label, values, maxLength, ...seen }: NonNullable<StatusFile['fields']>[string]): StatusField {
    return {
      type,
      staffLabel: textOf(label),
      seenBy: this.#seenBy(seen),
      ...(values && { values: mapOf(values, textOf) }),
      ...(maxLength !== undefined && { maxLength }),
    };
  }

  #item(item: ItemFile, kind: string): ItemPlan {
    const seenBy = this.#seenBy(item);
    return {
      kind,
      many: item.many === true,
      title: sayingsFor(item.title, seenBy),
      seenBy,
      ...(item.start !== undefined && { start: item.start }),
      states: item.states.map((state) => this.#state(state)),
      ...(item.lastOf && { lastOf: item.lastOf }),
      ...(item.order !== undefined && { order: item.order }),
      columns: (item.columns ?? []).map((fact) => this.#fact(fact)),
    };
  }

  #state(state: StateFile): StatePlan {
    const { by } = state;
    return {
      id: state.id,
      staffLabel: textOf(state.label),
      kind: state.kind,
      tone: state.tone ?? 'info',
      by: by === undefined ? [] : typeof by === 'string' ? [{ deadline: by }] : by,
      shownAs: mapOf(state.shownAs ?? {}, (mask): readonly MaskFile[] => ('length' in mask ? mask : [mask])),
      ahead: (state.ahead ?? []).map((one) => (typeof one === 'string' ? { state: one } : one)),
      words: mapOf(state.words ?? {}, (words) => stateWords(words, state)),
      ...(state.who !== undefined && { who: state.who }),
      ...(state.noDate !== undefined && { noDate: spoken(state.noDate, this.#audiences) }),
      ...(state.lapses !== undefined && { lapses: state.lapses }),
    };
  }

  #event(event: EventFile, kind: string): EventPlan {
    return {
      kind,
      staffLabel: textOf(event.label),
      on: event.on ?? this.file.main,
      to: targets(event.to),
      also: (event.also ?? []).map(({ on, from, to }) => ({ on, from, to: targets(to) })),
      roles: event.roles,
      fields: mapOf(event.fields ?? {}, (how) => ({ required: how === 'required' })),
      words: mapOf(event.words ?? {}, ({ title, text, named, because }) => ({
        title: sayings(title),
        ...(text !== undefined && { text: sayings(text) }),
        ...(named !== undefined && { named: sayings(named) }),
        ...(because !== undefined && { because: sayings(because) }),
      })),
      ...(event.from && { from: event.from }),
      ...(event.when !== undefined && { when: event.when }),
      ...(event.follows !== undefined && { follows: event.follows }),
    };
  }

  #section({ title, note, can, last, ...section }: SectionFile): SectionPlan {
    return {
      ...section,
      ...(can && { can: can.map(canLine) }),
      ...(last && { last: last.map((row) => this.#row(row)) }),
      ...(title !== undefined && { title: spoken(title, this.#audiences) }),
      ...(note !== undefined && { note: spoken(note, this.#audiences) }),
    };
  }

  #row({ tone = 'plain', tag, say, facts, when }: RowFile): RowPlan {
    return {
      tone,
      tag: spoken(tag, this.#audiences),
      say: spoken(say, this.#audiences),
      facts: facts.map((fact) => this.#fact(fact)),
      ...(when !== undefined && { when }),
    };
  }

  #fact({ label, otherwise, as, ...fact }: FactFile): FactPlan {
    return {
      ...fact,
      as: as ?? (fact.value === undefined ? 'field' : 'text'),
      label: spoken(label, this.#audiences),
      ...(otherwise !== undefined && { otherwise: spoken(otherwise, this.#audiences) }),
    };
  }

  #calendar(): WorkCalendar {
    const { calendar } = this.file;
    const found = Object.hasOwn(this.calendars, calendar) ? this.calendars[calendar] : undefined;
    return {
      id: calendar,
      holidays: (found?.holidays ?? []).map(({ name, ...rest }) => ({ ...rest, name: textOf(name) })),
      verifiedOn: found?.verified_on ?? '',
    };
  }
}

/** Whether an audience is the public; one of which nothing is said is. */
export function isPublic(file: Pick<StatusFile, 'audiences'>, audience: AudienceId): boolean {
  return file.audiences[audience]?.public !== false;
}

function stateWords(words: StateWordsFile, state: StateFile): StateWords {
  const { late, ahead, past, named, lapsed } = words;
  return {
    tag: textOf(words.tag ?? state.label),
    title: textOf(words.title ?? words.tag ?? state.label),
    say: sayings(words.say ?? []),
    next: sayings(words.next ?? []),
    can: (words.can ?? []).map(canLine),
    ...(late !== undefined && { late: sayings(late) }),
    ...(ahead !== undefined && { ahead: sayings(ahead) }),
    ...(past !== undefined && { past: sayings(past) }),
    ...(named !== undefined && { named: sayings(named) }),
    ...(lapsed !== undefined && { lapsed: textOf(lapsed) }),
  };
}

function targets(to: ToFile | undefined): EventPlan['to'] {
  return to === undefined ? [] : typeof to === 'string' ? [{ state: to }] : to;
}

function mapOf<From, To>(
  from: Readonly<Record<string, From>>,
  make: (one: From, name: string) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(from).map(([name, one]) => [name, make(one, name)]));
}
