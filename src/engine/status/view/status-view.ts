import type {
  AlertView,
  FactView,
  SectionPlan,
  SectionView,
  StatusPlan,
  StatusProjection,
  StatusView,
  TabView,
  TextParam,
} from '../../../model/index.js';
import { closureAround } from '../work-calendar.js';
import { groupItems } from './group-items.js';
import { viewFacts, viewItems, viewPeople, viewRows } from './items-view.js';
import { viewAhead, viewPast, viewSpans } from './past-view.js';
import { actView, canView, viewNow, viewState } from './state-view.js';
import { type Looking, heard, holds, lookAt, paramsOf, sayFirst, viewScope } from './view-facts.js';

/**
 * A projection as a page paints it. Total: states, events and items that this version of the plan does not know (the service is newer
 * than the page) are told as an update, never left out and never a blank page.
 */
export function viewStatus(plan: StatusPlan, projection: StatusProjection): StatusView {
  const looking = lookAt(plan, projection);
  const { main } = looking;
  const titles = plan.items[plan.main]?.title;
  const own = titles && Object.hasOwn(titles, looking.audience) ? titles[looking.audience] : undefined;
  const general = heard(looking, plan.title) ?? { key: 'ui.status.title' };
  const title = (main && sayFirst(own, viewScope(looking, main), paramsOf(looking, main))) ?? general;
  const spoken = main ? viewState(looking, main).say : { key: 'ui.status.unknown-say' };
  return {
    title,
    windowTitle: plan.sensitive ? general : title,
    ...(projection.reference !== undefined && { reference: projection.reference }),
    mark: projection.mark,
    alerts: alertsOf(looking),
    facts: viewFacts(looking, plan.facts, main),
    ...pageOf(looking),
    spoken,
    at: { as: 'moment', value: projection.at },
  };
}

/** The sections of the page, and the tabs on which they stand where there are two or more. */
function pageOf(looking: Looking): Pick<StatusView, 'sections' | 'tabs'> {
  const { plan } = looking;
  const [first] = plan.tabs;
  const scope = viewScope(looking, looking.main);
  const tabs = plan.tabs.flatMap(({ id, label, when }): readonly TabView[] => {
    const words = heard(looking, label);
    const own = plan.sections.filter(({ tab = first?.id }) => tab === id);
    const sections = holds(when, scope) || id === first?.id ? own.flatMap((one) => sectionOf(looking, one)) : [];
    return words && sections.length > 0 ? [{ id, label: words, sections }] : [];
  });
  if (first) return { sections: tabs.flatMap(({ sections }) => sections), tabs: tabs.length > 1 ? tabs : [] };
  return { sections: plan.sections.flatMap((section) => sectionOf(looking, section)), tabs: [] };
}

function alertsOf(looking: Looking): readonly AlertView[] {
  const { plan, projection, main } = looking;
  const scope = viewScope(looking, main);
  return plan.alerts.flatMap((alert): readonly AlertView[] => {
    if (!holds(alert.when, scope) || !Object.hasOwn(alert.words, looking.audience)) return [];
    const params: Record<string, TextParam> = paramsOf(looking, main);
    if (alert.on === 'closed') {
      const closure = closureAround(plan.calendar, projection.today);
      if (!closure) return [];
      params['holiday'] = { as: 'text', text: closure.holiday.name };
      params['date'] = { as: 'date', value: closure.holiday.date };
      params['opens'] = { as: 'date', value: closure.opens };
    }
    const text = sayFirst(alert.words[looking.audience], scope, params);
    return text ? [{ tone: alert.tone, text }] : [];
  });
}

function sectionOf(looking: Looking, section: SectionPlan): readonly SectionView[] {
  const { main } = looking;
  if (!holds(section.when, viewScope(looking, main))) return [];
  const filled = contentOf(looking, section);
  if (!filled) return [];
  const title = heard(looking, section.title);
  const note = heard(looking, section.note);
  return [
    {
      show: section.show,
      ...(section.of !== undefined && { of: section.of }),
      ...(section.as !== undefined && { as: section.as }),
      ...(title && { title }),
      ...(note && { note }),
      ...filled,
    },
  ];
}

/** What stands in a section; undefined when there is nothing, so that no empty heading is left. */
function contentOf(looking: Looking, section: SectionPlan): Partial<SectionView> | undefined {
  const { plan, projection, main } = looking;
  switch (section.show) {
    case 'now':
      return main && { now: { ...viewNow(looking, main), ...(saysCanApart(looking) && { can: [] }) } };
    case 'ahead': {
      const ahead = main ? viewAhead(looking, main) : [];
      return ahead.length > 0 ? { ahead } : undefined;
    }
    case 'past':
      return main && { past: viewPast(looking, main) };
    case 'spans': {
      const item = projection.items.find((one) => one.kind === (section.of ?? plan.main));
      return item && { past: viewSpans(looking, item) };
    }
    case 'items': {
      const inOrder = viewItems(looking, section.of ?? '');
      // A table is read from its top: what came last.
      const items =
        section.as === 'table' ? [...[...inOrder].reverse(), ...viewRows(looking, section.last ?? [])] : inOrder;
      const groups = section.groups === undefined ? undefined : groupItems(looking, section.groups, inOrder);
      return items.length > 0
        ? {
            items,
            ...(groups && { groups }),
            columns: columnsOf(
              looking,
              section,
              items.flatMap((item) => item.facts),
            ),
          }
        : undefined;
    }
    case 'people': {
      const people = viewPeople(looking);
      return people.length > 0 ? { people } : undefined;
    }
    case 'acts': {
      const scope = viewScope(looking, main);
      const params = paramsOf(looking, main);
      const listed = Object.entries(plan.acts).filter(([, act]) => act.listed);
      const acts = listed.flatMap(([id]) => actView(looking, id, scope, params) ?? []);
      return acts.length > 0 ? { acts } : undefined;
    }
    case 'can': {
      if (!main) return undefined;
      const { words, scope, params } = viewState(looking, main);
      const can = (section.can ?? words?.can ?? []).flatMap((line) => canView(looking, line, scope, params));
      return can.length > 0 ? { can } : undefined;
    }
    case 'slot':
      return {};
  }
}

/** Whether what the reader can do has a section of its own now. */
function saysCanApart(looking: Looking): boolean {
  const scope = viewScope(looking, looking.main);
  return looking.plan.sections.some(({ show, can, when }) => show === 'can' && !can && holds(when, scope));
}

function columnsOf(looking: Looking, section: SectionPlan, facts: readonly FactView[]): SectionView['columns'] {
  const item = looking.plan.items[section.of ?? ''];
  const used = new Set(facts.map((fact) => JSON.stringify(fact.label)));
  const rows = (section.last ?? []).flatMap((row) => row.facts);
  return [...(item?.columns ?? []), ...rows].flatMap((column) => {
    const label = heard(looking, column.label);
    // Of several ways to fill a column, each item has one: taken once, it is not offered again.
    return label && used.delete(JSON.stringify(label)) ? [label] : [];
  });
}
