import type {
  ActPlan,
  ActView,
  CanPlan,
  CanView,
  ItemNow,
  NowView,
  StateWords,
  TextParam,
  TextRef,
  TagView,
} from '../../../model/index.js';
import type { Scope } from '../../rules/index.js';
import { stateOf } from '../history/item-run.js';
import {
  type Looking,
  dateValue,
  heard,
  holds,
  paramsOf,
  sayFirst,
  viewScope,
  whenValue,
  whoOf,
} from './view-facts.js';

/** What is said of a state that this version of the page does not know: an update came, never a blank. */
const UNKNOWN = {
  tag: { tone: 'info', text: { key: 'ui.status.update-received' } },
  say: { key: 'ui.status.unknown-say' },
  can: { key: 'ui.status.unknown-can' },
} as const;

/** How an item stands, in the words of the reader. */
export interface StateView {
  readonly tag: TagView;
  readonly title: TextRef;
  readonly say: TextRef;
  readonly next?: TextRef;
  readonly late?: TextRef;
  readonly can: readonly CanView[];
  readonly words?: StateWords;
  readonly scope: Scope;
  readonly params: Readonly<Record<string, TextParam>>;
}

/** Looks an item's state up. */
export function viewState(looking: Looking, item: ItemNow): StateView {
  const state = stateOf(looking.plan.items[item.kind], item.state);
  const scope = viewScope(looking, item);
  const params = paramsOf(looking, item);
  const words = state && Object.hasOwn(state.words, looking.audience) ? state.words[looking.audience] : undefined;
  const isPublic = looking.plan.audiences[looking.audience]?.public ?? true;
  if (!state || (!words && isPublic)) {
    const { tag, say, can } = UNKNOWN;
    return { tag, title: tag.text, say, can: [{ text: can }], scope, params };
  }
  // The agency's own people get along with a state's short name.
  if (!words)
    return {
      tag: { tone: state.tone, text: state.staffLabel },
      title: state.staffLabel,
      say: state.staffLabel,
      can: [],
      scope,
      params,
    };
  const next = sayFirst(words.next, scope, params);
  const late = item.due?.late ? (sayFirst(words.late, scope, params) ?? { key: 'ui.status.late' }) : undefined;
  return {
    tag: { tone: state.tone, text: words.tag },
    title: words.title,
    say: sayFirst(words.say, scope, params) ?? words.title,
    ...(next && { next }),
    ...(late && { late }),
    can: words.can.flatMap((line) => canView(looking, line, scope, params)),
    words,
    scope,
    params,
  };
}

/** The panel that says how the case stands. */
export function viewNow(looking: Looking, item: ItemNow): NowView {
  const { tag, say, next, late, can } = viewState(looking, item);
  const who = whoOf(looking, item);
  const state = stateOf(looking.plan.items[item.kind], item.state);
  const noDate = heard(looking, state?.noDate);
  const due = dueOf(looking, item);
  const because = becauseOf(looking, item);
  const changed = looking.projection.past.at(-1)?.at;
  return {
    state: item.state,
    tag,
    say,
    ...(next && { next }),
    ...(who && { who }),
    ...(due && { due }),
    ...(!due && noDate && { noDate }),
    ...(late && { late }),
    ...(because && { because }),
    can,
    ...(item.since !== undefined && { since: dateValue(item.since) }),
    ...(changed !== undefined && { changed: dateValue(changed) }),
  };
}

/** An act, when it can be done now. */
export function actView(
  looking: Looking,
  id: string,
  scope: Scope,
  params: Readonly<Record<string, TextParam>>,
): ActView | undefined {
  const act: ActPlan | undefined = Object.hasOwn(looking.plan.acts, id) ? looking.plan.acts[id] : undefined;
  const label = heard(looking, act?.label);
  if (!act || !label || !holds(act.when, scope)) return undefined;
  const href = act.kind === 'page' ? pageOf(looking, act.to) : act.href;
  // On a page whose address nobody has told nothing can be done.
  if (act.kind === 'page' && href === undefined) return undefined;
  return {
    id,
    kind: act.kind,
    label: Object.keys(params).length > 0 ? { ...label, params } : label,
    ...(href !== undefined && { href }),
    ...(act.icon !== undefined && { icon: act.icon }),
  };
}

function pageOf({ projection: { pages = {} } }: Looking, name = ''): string | undefined {
  return Object.hasOwn(pages, name) ? pages[name] : undefined;
}

/** One line of what the reader can do, when it holds. */
export function canView(
  looking: Looking,
  line: CanPlan,
  scope: Scope,
  params: Readonly<Record<string, TextParam>>,
): readonly CanView[] {
  const text = sayFirst([line], scope, params);
  if (!text) return [];
  const act = line.act === undefined ? undefined : actView(looking, line.act, scope, params);
  return [{ text, ...(act && { act }) }];
}

function dueOf(looking: Looking, { due }: ItemNow): NowView['due'] {
  const clock =
    due && Object.hasOwn(looking.plan.deadlines, due.deadline) ? looking.plan.deadlines[due.deadline] : undefined;
  const rule = heard(looking, clock?.rule);
  return due && clock && rule ? { at: whenValue(due.at), rule, cite: clock.cite, late: due.late } : undefined;
}

function becauseOf(looking: Looking, item: ItemNow): TextRef | undefined {
  if (item.wentBack === undefined) return undefined;
  const event = [...looking.projection.past].reverse().find((one) => one.kind === item.wentBack && one.back);
  const words = looking.plan.events[item.wentBack]?.words;
  const own = words && Object.hasOwn(words, looking.audience) ? words[looking.audience] : undefined;
  const params = paramsOf(looking, item, event?.fields);
  return sayFirst(own?.because, viewScope(looking, item, event?.fields), params) ?? { key: 'ui.status.went-back' };
}
