import type { Action, FormPlan, FormView, Page, PageView, QuestionView, Session } from '../../model/index.js';
import { emptyDraft } from '../../engine/index.js';

/** A page's plan with what a test does not care about filled in. */
export function pageOf(change: Partial<Page> = {}): Page {
  return { id: 'name', kind: 'questions', title: { text: 'What is your name?' }, questions: [], ...change };
}

/** A question as its field sees it. */
export function questionOf(change: Partial<QuestionView> = {}): QuestionView {
  const pointer = change.pointer ?? '/first_name';
  return {
    address: pointer,
    pointer,
    kind: 'text',
    facts: { type: ['string'] },
    label: { text: 'First name' },
    domId: `q${pointer.replaceAll('/', '-')}`,
    entry: '',
    required: true,
    issues: [],
    warnings: [],
    secret: false,
    isHeading: false,
    notes: [],
    ...change,
  };
}

/** A page view around questions. */
export function pageViewOf(change: Partial<PageView> = {}): PageView {
  return {
    page: pageOf(),
    title: { text: 'What is your name?' },
    lead: [],
    after: [],
    questions: [],
    notes: [],
    action: { key: 'ui.continue' },
    ...change,
  };
}

/** A form view around a page. */
export function viewOf(page: Partial<PageView> = {}, change: Partial<FormView> = {}): FormView {
  return { page: pageViewOf(page), canGoBack: true, summaryTurn: 0, ...change };
}

/** A session that shows whatever view it is given and remembers what it was told: no engine, so a page is tested by itself. */
export interface HandMadeSession extends Session {
  readonly told: readonly Action[];
  show(view: FormView): void;
}

/** Makes one. */
export function handMadeSession(first: FormView): HandMadeSession {
  let view = first;
  const listeners = new Set<() => void>();
  const told: Action[] = [];
  const plan = {
    id: 'test',
    version: '1',
    questions: {},
    pages: [first.page.page],
    submissions: [],
    title: { text: 'Test' },
  } as unknown as FormPlan;
  return {
    plan,
    told,
    get state() {
      return {
        draft: emptyDraft(plan),
        known: {},
        held: {},
        page: view.page.page.id,
        shown: [],
        service: [],
        revision: 0,
        summaryTurn: view.summaryTurn,
        busy: view.busy === 'load' ? undefined : view.busy,
      };
    },
    answers: {},
    get view() {
      return view;
    },
    issues: [],
    dispatch: (action) => void told.push(action),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    words: () => [],
    submission: (id = 'form') => ({ id, answers: {}, held: [], addenda: {} }),
    show: (next) => {
      view = next;
      for (const listener of listeners) listener();
    },
  };
}
