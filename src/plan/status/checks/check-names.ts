import { ACCEPTED, LAPSED, NEW, type StatusPlan, TAKEN_BACK } from '../../../model/index.js';
import { WEEKDAYS } from '../../../engine/rules/index.js';
import type { CalendarFile, FactFile, StateFile, StatusFile, ToFile } from '../status-file.js';
import type { StatusProblemCode, StatusProblems } from '../status-problem.js';

type Path = readonly (string | number)[];

/** Every name in status.json must stand for something in it. */
export function checkNames(
  file: StatusFile,
  plan: StatusPlan,
  calendars: Readonly<Record<string, CalendarFile>>,
  problems: StatusProblems,
): void {
  new Names(file, plan, problems).check(calendars);
}

class Names {
  constructor(
    private readonly file: StatusFile,
    private readonly plan: StatusPlan,
    private readonly problems: StatusProblems,
  ) {}

  check(calendars: Readonly<Record<string, CalendarFile>>): void {
    const { file } = this;
    this.#calendar(calendars);
    this.#in(file.items, file.main, ['main'], 'item_unknown');
    const main = file.items[file.main];
    if (main && main.start === undefined) this.problems.add(['items', file.main], 'main_without_start');
    if (main?.many) this.problems.add(['items', file.main, 'many'], 'main_many');
    for (const [id, { audience, actor }] of Object.entries(file.roles)) {
      this.#audience(audience, ['roles', id, 'audience']);
      this.#in(file.actors, actor, ['roles', id, 'actor'], 'actor_unknown');
    }
    for (const [id, field] of Object.entries(file.fields ?? {})) {
      this.#audiences(field, ['fields', id]);
      if ((field.type === 'code') !== (field.values !== undefined))
        this.problems.add(['fields', id], 'values_missing', { field: id });
    }
    // What every item has beside its facts.
    for (const name of ['id', 'state', 'late'].filter((one) => Object.hasOwn(file.fields ?? {}, one)))
      this.problems.add(['fields', name], 'id_reserved', { id: name });
    this.#items();
    this.#events();
    for (const [id, { from }] of Object.entries(file.deadlines ?? {}))
      if (from && 'event' in from)
        this.#in(file.events, from.event, ['deadlines', id, 'from', 'event'], 'event_unknown');
    this.#page();
  }

  #items(): void {
    for (const [kind, item] of Object.entries(this.file.items)) {
      const path = ['items', kind];
      this.#audiences(item, path);
      const ids = new Set<string>();
      item.states.forEach((state, index) => {
        if (ids.has(state.id)) this.problems.add([...path, 'states', index, 'id'], 'id_taken', { id: state.id });
        if (state.id === NEW) this.problems.add([...path, 'states', index, 'id'], 'id_reserved', { id: state.id });
        ids.add(state.id);
      });
      if (item.start !== undefined) this.#state(kind, item.start, [...path, 'start']);
      item.states.forEach((state, index) => this.#stateNames(kind, state, [...path, 'states', index]));
      item.lastOf?.states.forEach((state, index) => this.#state(kind, state, [...path, 'lastOf', 'states', index]));
      item.lastOf?.same.forEach((field, index) =>
        this.#in(this.file.fields ?? {}, field, [...path, 'lastOf', 'same', index], 'field_unknown'),
      );
      if (item.order !== undefined) this.#in(this.file.fields ?? {}, item.order, [...path, 'order'], 'field_unknown');
      (item.columns ?? []).forEach((fact, index) => this.#fact(fact, [...path, 'columns', index]));
    }
  }

  #stateNames(kind: string, state: StateFile, path: Path): void {
    const { file } = this;
    if (state.who !== undefined) this.#in(file.actors, state.who, [...path, 'who'], 'actor_unknown');
    const clocks =
      typeof state.by === 'string'
        ? [{ deadline: state.by, at: ['by'] }]
        : (state.by ?? []).map((one, at) => ({ deadline: one.deadline, at: ['by', at, 'deadline'] }));
    for (const { deadline, at } of clocks) this.#deadline(deadline, [...path, ...at]);
    if (state.lapses !== undefined) this.#state(kind, state.lapses, [...path, 'lapses']);
    for (const [audience, masks] of Object.entries(state.shownAs ?? {})) {
      this.#audience(audience, [...path, 'shownAs', audience]);
      for (const mask of 'length' in masks ? masks : [masks]) {
        this.#state(kind, mask.state, [...path, 'shownAs', audience]);
        if (mask.until !== undefined) this.#deadline(mask.until, [...path, 'shownAs', audience]);
      }
    }
    (state.ahead ?? []).forEach((one, index) => {
      this.#state(kind, typeof one === 'string' ? one : one.state, [...path, 'ahead', index]);
      if (typeof one !== 'string' && one.by !== undefined) this.#deadline(one.by, [...path, 'ahead', index, 'by']);
    });
    for (const [audience, words] of Object.entries(state.words ?? {})) {
      this.#audience(audience, [...path, 'words', audience]);
      (words.can ?? []).forEach((line, index) => {
        if (typeof line !== 'string' && line.act !== undefined)
          this.#in(file.acts ?? {}, line.act, [...path, 'words', audience, 'can', index, 'act'], 'act_unknown');
      });
    }
  }

  #events(): void {
    const { file } = this;
    for (const [kind, event] of Object.entries(file.events)) {
      const path = ['events', kind];
      if ([TAKEN_BACK, ACCEPTED, LAPSED].includes(kind)) this.problems.add(path, 'id_reserved', { id: kind });
      const on = event.on ?? file.main;
      if (!this.#in(file.items, on, [...path, 'on'], 'item_unknown')) continue;
      event.from?.forEach((state, index) => state !== NEW && this.#state(on, state, [...path, 'from', index]));
      this.#targets(on, event.to, [...path, 'to']);
      (event.also ?? []).forEach((move, index) => {
        const at = [...path, 'also', index];
        if (!this.#in(file.items, move.on, [...at, 'on'], 'item_unknown')) return;
        move.from.forEach((state, place) => this.#state(move.on, state, [...at, 'from', place]));
        this.#targets(move.on, move.to, [...at, 'to']);
      });
      event.roles.forEach((role, index) => this.#in(file.roles, role, [...path, 'roles', index], 'role_unknown'));
      for (const name of Object.keys(event.fields ?? {}))
        this.#in(file.fields ?? {}, name, [...path, 'fields', name], 'field_unknown');
      if (event.follows !== undefined) this.#in(file.events, event.follows, [...path, 'follows'], 'event_unknown');
      for (const audience of Object.keys(event.words ?? {})) this.#audience(audience, [...path, 'words', audience]);
    }
  }

  #page(): void {
    const { file } = this;
    const tabs = Object.fromEntries((file.tabs ?? []).map(({ id }) => [id, true]));
    (file.sections ?? []).forEach(({ show, of, as, groups, tab, can = [], last = [] }, index) => {
      if (tab !== undefined) this.#in(tabs, tab, ['sections', index, 'tab'], 'tab_unknown');
      if (groups !== undefined) this.#groups(groups, show === 'items' && as !== 'table', ['sections', index, 'groups']);
      can.forEach((line, place) => {
        if (typeof line !== 'string' && line.act !== undefined)
          this.#in(file.acts ?? {}, line.act, ['sections', index, 'can', place, 'act'], 'act_unknown');
      });
      last.forEach(({ facts }, row) =>
        facts.forEach((fact, place) => this.#fact(fact, ['sections', index, 'last', row, 'facts', place])),
      );
      if (show === 'items' || (show === 'spans' && of !== undefined))
        this.#in(file.items, of ?? '', ['sections', index, 'of'], 'item_unknown');
    });
    (file.alerts ?? []).forEach(({ words }, index) => {
      for (const audience of Object.keys(words)) this.#audience(audience, ['alerts', index, 'words', audience]);
    });
    (file.facts ?? []).forEach((fact, index) => this.#fact(fact, ['facts', index]));
    (file.contacts ?? []).forEach((contact, index) => {
      contact.seen.forEach((audience, place) => this.#audience(audience, ['contacts', index, 'seen', place]));
      if (contact.field !== undefined)
        this.#in(file.fields ?? {}, contact.field, ['contacts', index, 'field'], 'field_unknown');
    });
  }

  #groups(field: string, mayBe: boolean, path: Path): void {
    const { fields = {} } = this.file;
    if (!this.#in(fields, field, path, 'field_unknown')) return;
    if (!mayBe || fields[field]?.type !== 'code') this.problems.add(path, 'groups_shape');
  }

  #fact(fact: FactFile, path: Path): void {
    for (const key of ['field', 'until'] as const)
      if (fact[key] !== undefined) this.#in(this.file.fields ?? {}, fact[key], [...path, key], 'field_unknown');
  }

  #targets(kind: string, to: ToFile | undefined, path: Path): void {
    if (typeof to === 'string') this.#state(kind, to, path);
    else to?.forEach(({ state }, index) => this.#state(kind, state, [...path, index, 'state']));
  }

  #calendar(calendars: Readonly<Record<string, CalendarFile>>): void {
    const { calendar } = this.file;
    this.#in(calendars, calendar, ['calendar'], 'calendar_unknown');
    for (const { name, day, weekday, nth } of this.plan.calendar.holidays) {
      const isNth = weekday !== undefined && nth !== undefined && WEEKDAYS.includes(weekday);
      if ((day === undefined) !== isNth)
        this.problems.add(['calendar'], 'holiday_shape', { holiday: 'text' in name ? name.text : '' });
    }
  }

  #audiences(
    { seen = [], only = [] }: { readonly seen?: readonly string[]; readonly only?: readonly string[] },
    path: Path,
  ): void {
    seen.forEach((audience, index) => this.#audience(audience, [...path, 'seen', index]));
    only.forEach((audience, index) => this.#audience(audience, [...path, 'only', index]));
  }

  #audience(audience: string, path: Path): void {
    this.#in(this.file.audiences, audience, path, 'audience_unknown');
  }

  #deadline(deadline: string, path: Path): void {
    this.#in(this.file.deadlines ?? {}, deadline, path, 'deadline_unknown');
  }

  #state(kind: string, state: string, path: Path): void {
    const found = this.file.items[kind]?.states.some((one) => one.id === state) ?? false;
    if (!found) this.problems.add(path, 'state_unknown', { state, item: kind });
  }

  #in(names: object, name: string, path: Path, code: StatusProblemCode): boolean {
    const found = Object.hasOwn(names, name);
    if (!found) this.problems.add(path, code, { name });
    return found;
  }
}
