import type { FormattedValue, TextRef, ValueText } from '../text.js';
import type { ActPlan, SectionPlan, StateId, Tone } from './status-plan.js';

/** What a status page paints: data only, every text still to be put into the reader's language. */
export interface StatusView {
  readonly title: TextRef;
  /** Title for the window, which may be read over a shoulder and stays in the history: a sensitive tracker's says nothing of the case. */
  readonly windowTitle: TextRef;
  readonly reference?: string;
  readonly mark: string;
  readonly alerts: readonly AlertView[];
  readonly facts: readonly FactView[];
  readonly sections: readonly SectionView[];
  /** Tabs that are there now, two or more, each with its sections; without any, `sections` are the page. */
  readonly tabs: readonly TabView[];
  /** The state sentence: what is said aloud when it changes. */
  readonly spoken: TextRef;
  /** When this was true. */
  readonly at: FormattedValue;
}

/** A message above everything else. */
export interface AlertView {
  readonly tone: Tone;
  readonly text: TextRef;
}

/** A labelled value; several parts are said one after the other. */
export interface FactView {
  readonly label: TextRef;
  readonly value: readonly ValueText[];
  /** A tag instead of words. */
  readonly tag?: TagView;
  readonly isRef?: boolean;
}

/** A state as a tag. */
export interface TagView {
  readonly tone: Tone;
  readonly text: TextRef;
}

/** A tab, and what stands on it. */
export interface TabView {
  readonly id: string;
  readonly label: TextRef;
  readonly sections: readonly SectionView[];
}

/** A part of the page, ready to be painted. */
export interface SectionView {
  readonly show: SectionPlan['show'];
  readonly of?: string;
  readonly as?: SectionPlan['as'];
  readonly title?: TextRef;
  readonly note?: TextRef;
  readonly now?: NowView;
  readonly ahead?: readonly AheadView[];
  readonly past?: readonly PastView[];
  readonly items?: readonly ItemView[];
  /** The same items in groups, where there are two or more. */
  readonly groups?: readonly GroupView[];
  readonly columns?: readonly TextRef[];
  readonly people?: readonly PersonView[];
  readonly acts?: readonly ActView[];
  readonly can?: readonly CanView[];
}

/** Items that have something in common, and its words. */
export interface GroupView {
  readonly title: TextRef;
  readonly items: readonly ItemView[];
}

/** How things stand. */
export interface NowView {
  readonly state: StateId;
  readonly tag: TagView;
  readonly say: TextRef;
  readonly next?: TextRef;
  readonly who?: TextRef;
  /** By when, and the rule that says so. */
  readonly due?: { readonly at: FormattedValue; readonly rule: TextRef; readonly cite: string; readonly late: boolean };
  /** What is said in place of a date. */
  readonly noDate?: TextRef;
  readonly late?: TextRef;
  /** Why things went back a step. */
  readonly because?: TextRef;
  readonly can: readonly CanView[];
  readonly since?: FormattedValue;
  /** The last event that the reader was told of. */
  readonly changed?: FormattedValue;
}

/** What the reader can do. */
export interface CanView {
  readonly text: TextRef;
  readonly act?: ActView;
}

/** A step that is likely to come. */
export interface AheadView {
  readonly state: StateId;
  readonly title: TextRef;
  readonly text?: TextRef;
  readonly by?: FormattedValue;
}

/** A step that was taken, or a time that was spent; `now` is where things stand. */
export interface PastView {
  readonly key: string;
  readonly isNow: boolean;
  readonly from?: FormattedValue;
  readonly to?: FormattedValue;
  readonly title: TextRef;
  readonly text?: TextRef;
  readonly named?: TextRef;
  readonly days?: number;
  readonly because?: TextRef;
  readonly corrected?: FormattedValue;
  /** It took longer than its rule allows. */
  readonly late?: boolean;
}

/** One of several items. */
export interface ItemView {
  readonly id: string;
  readonly kind: string;
  readonly state: StateId;
  readonly title: TextRef;
  readonly tag: TagView;
  readonly say: TextRef;
  readonly next?: TextRef;
  readonly late?: TextRef;
  readonly can: readonly CanView[];
  readonly since?: FormattedValue;
  readonly facts: readonly FactView[];
}

/** Someone to call. */
export interface PersonView {
  readonly name: TextRef;
  readonly note?: TextRef;
  readonly phone?: string;
  readonly otherwise?: TextRef;
}

/** Something to do from here. */
export interface ActView {
  readonly id: string;
  readonly kind: ActPlan['kind'];
  readonly label: TextRef;
  readonly href?: string;
  readonly icon?: ActPlan['icon'];
}
