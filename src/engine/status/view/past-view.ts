import {
  type AheadView,
  type ItemNow,
  LAPSED,
  type PastEvent,
  type PastView,
  type TextRef,
} from '../../../model/index.js';
import { stateOf } from '../history/item-run.js';
import { viewState } from './state-view.js';
import { type Looking, dateValue, paramsOf, sayFirst, viewScope, whenValue } from './view-facts.js';

/** What has happened, newest first; where things stand now comes before it. */
export function viewPast(looking: Looking, item: ItemNow): readonly PastView[] {
  const events = looking.projection.past.flatMap((event, index) => pastView(looking, event, index)).reverse();
  return [nowRow(looking, item), ...events];
}

/** The times that an item has spent in its states, newest first. */
export function viewSpans(looking: Looking, item: ItemNow): readonly PastView[] {
  return item.spans
    .map((span, index): PastView => {
      const isNow = index === item.spans.length - 1;
      const { title, words, scope, params } = viewState(looking, { ...item, state: span.state });
      const told = { ...params, ...(span.days !== undefined && { days: { as: 'days' as const, value: span.days } }) };
      const text = sayFirst(words?.past, scope, told);
      const named = sayFirst(words?.named, scope, told);
      return {
        key: `${span.state} ${index}`,
        isNow,
        title,
        ...(span.from !== undefined && { from: dateValue(span.from) }),
        ...(span.to !== undefined && !isNow && { to: dateValue(span.to) }),
        ...(span.days !== undefined && { days: span.days }),
        ...(text && { text }),
        ...(named && { named }),
        ...(span.late && { late: true }),
      };
    })
    .reverse();
}

/** What is likely to come, in words. */
export function viewAhead(looking: Looking, item: ItemNow): readonly AheadView[] {
  return item.ahead.flatMap(({ state, at }) => {
    if (!stateOf(looking.plan.items[item.kind], state)) return [];
    const { title, words, scope, params } = viewState(looking, { ...item, state });
    const text = sayFirst(words?.ahead, scope, params);
    return [{ state, title, ...(text && { text }), ...(at !== undefined && { by: whenValue(at) }) }];
  });
}

function nowRow(looking: Looking, item: ItemNow): PastView {
  const { title } = viewState(looking, item);
  const days = item.spans.at(-1)?.days;
  return {
    key: 'now',
    isNow: true,
    title,
    ...(item.since !== undefined && { from: dateValue(item.since) }),
    ...(days !== undefined && { days }),
  };
}

function pastView(looking: Looking, event: PastEvent, index: number): readonly PastView[] {
  const item = looking.projection.items.find((one) => one.kind === event.item && one.id === event.itemId);
  const params = paramsOf(looking, item, event.fields);
  const row = { key: `${event.kind} ${index}`, isNow: false, from: dateValue(event.at) };
  if (event.kind === LAPSED) return [{ ...row, title: lapsedTitle(looking, event) }];
  const plan = Object.hasOwn(looking.plan.events, event.kind) ? looking.plan.events[event.kind] : undefined;
  if (!plan) return [{ ...row, title: { key: 'ui.status.update-received' } }];
  const words = Object.hasOwn(plan.words, looking.audience) ? plan.words[looking.audience] : undefined;
  const scope = viewScope(looking, item, event.fields);
  const title = sayFirst(words?.title, scope, params) ?? plan.staffLabel;
  const text = sayFirst(words?.text, scope, params);
  const named = sayFirst(words?.named, scope, params);
  const because = event.back ? (sayFirst(words?.because, scope, params) ?? { key: 'ui.status.went-back' }) : undefined;
  return [
    {
      ...row,
      title,
      ...(text && { text }),
      ...(named && { named }),
      ...(because && { because }),
      ...(event.correctedAt !== undefined && { corrected: dateValue(event.correctedAt) }),
    },
  ];
}

function lapsedTitle(looking: Looking, event: PastEvent): TextRef {
  const state = stateOf(looking.plan.items[event.item], event.from ?? '');
  const words = state && Object.hasOwn(state.words, looking.audience) ? state.words[looking.audience] : undefined;
  return words?.lapsed ?? { key: 'ui.status.time-ran-out' };
}
