import { viewStatus } from '../../src/engine/status/index.js';
import { type History, projectHistory } from '../../src/engine/status/testing/history.js';
import type { SectionView, StatusPlan, StatusView } from '../../src/model/index.js';
import { formatValue, registerTexts, text } from '../../src/text/index.js';
import { trackerTexts } from '../../src/tracker/tracker-texts.js';

registerTexts(trackerTexts);

/** An example of a tracker: what has happened to a case, and exactly what one audience is then told, as far as it is named here. */
export interface StatusExample extends History {
  readonly expect: Partial<Told>;
}

/** What an audience is told, in English. */
export interface Told {
  readonly title: string;
  readonly state: string;
  /** The day or moment at which the clock of the case runs out; `null` for none. */
  readonly due: string | null;
  readonly late: boolean;
  readonly tag: string;
  readonly says: string;
  readonly next: string;
  readonly who: string;
  readonly can: readonly string[];
  readonly because: string | null;
  readonly noDate: string | null;
  readonly isLate: string | null;
  readonly alerts: readonly string[];
  readonly ahead: readonly string[];
  /** Titles of what has happened, newest first. */
  readonly past: readonly string[];
  /** `kind/id` → state. */
  readonly items: Readonly<Record<string, string>>;
  /** `kind/id` → its sentence. */
  readonly itemsSay: Readonly<Record<string, string>>;
  /** `kind/id` → its facts, `label: value`. */
  readonly itemsFacts: Readonly<Record<string, readonly string[]>>;
  /** Items that are shown, as `kind/id`, from the top of the page. */
  readonly shown: readonly string[];
  /** Headings of groups → the items beneath, where items stand in groups. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Heads of the columns of tables. */
  readonly columns: readonly string[];
  readonly acts: readonly string[];
  /** What stands on the page, from its top: headings, or the kinds of parts without one; on another tab than the first after its name. */
  readonly sections: readonly string[];
  /** What the reader can do, where that has a section of its own. */
  readonly lines: readonly string[];
  readonly flags: readonly string[];
}

/** Plays a history. */
export function told(plan: StatusPlan, history: History): Told {
  const projection = projectHistory(plan, history);
  const view = viewStatus(plan, projection);
  const part = (show: SectionView['show']): SectionView | undefined =>
    view.sections.find((section) => section.show === show);
  const panel = part('now')?.now;
  const main = projection.items.find((item) => item.kind === plan.main);
  const items = view.sections.flatMap((section) => section.items ?? []);
  return {
    title: text(view.title),
    state: main?.state ?? '',
    due: main?.due?.at ?? null,
    late: main?.due?.late ?? false,
    tag: panel ? text(panel.tag.text) : '',
    says: panel ? text(panel.say) : '',
    next: panel?.next ? text(panel.next) : '',
    who: panel?.who ? text(panel.who) : '',
    can: panel?.can.map((line) => text(line.text)) ?? [],
    because: panel?.because ? text(panel.because) : null,
    noDate: panel?.noDate ? text(panel.noDate) : null,
    isLate: panel?.late ? text(panel.late) : null,
    alerts: view.alerts.map((alert) => text(alert.text)),
    ahead: part('ahead')?.ahead?.map((step) => text(step.title)) ?? [],
    past: part('past')?.past?.flatMap((row) => (row.isNow ? [] : [text(row.title)])) ?? [],
    items: Object.fromEntries(projection.items.map((item) => [`${item.kind}/${item.id}`, item.state])),
    itemsSay: Object.fromEntries(items.map((item) => [`${item.kind}/${item.id}`, text(item.say)])),
    itemsFacts: Object.fromEntries(
      items.map(({ kind, id, facts }) => [
        `${kind}/${id}`,
        facts.map(
          ({ label, value, tag }) => `${text(label)}: ${tag ? text(tag.text) : value.map(formatValue).join(' ')}`,
        ),
      ]),
    ),
    shown: items.map(({ kind, id }) => `${kind}/${id}`),
    groups: Object.fromEntries(
      view.sections
        .flatMap(({ groups = [] }) => groups)
        .map((group) => [text(group.title), group.items.map(({ kind, id }) => `${kind}/${id}`)]),
    ),
    columns: view.sections.flatMap(({ as, columns }) => (as === 'table' ? (columns ?? []).map(text) : [])),
    sections: sectionsOf(view),
    lines: view.sections.flatMap(({ can }) => can ?? []).map((line) => text(line.text)),
    acts: part('acts')?.acts?.map((act) => act.id) ?? [],
    flags: projection.flags?.map(({ code, kind }) => `${kind} ${code}`) ?? [],
  };
}

function sectionsOf({ sections, tabs }: StatusView): readonly string[] {
  const nameOf = ({ title, show }: SectionView): string => (title ? text(title) : show);
  if (tabs.length === 0) return sections.map(nameOf);
  return tabs.flatMap(({ label, sections: own }, index) =>
    own.map((one) => (index === 0 ? nameOf(one) : `${text(label)}: ${nameOf(one)}`)),
  );
}
