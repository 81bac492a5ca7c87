import type {
  Action,
  Draft,
  FormStart,
  FormView,
  IssueView,
  Session,
  SessionState,
  Submission,
} from '../../model/index.js';
import type { KeptDraft } from '../transport/service-client.js';

/** Opens the real session on what was put in so far. */
export type OpenWhole = (
  state: Pick<SessionState, 'draft' | 'held' | 'known'> & Partial<Pick<SessionState, 'page' | 'revision'>>,
) => Session;

/** A session that is there before the engine: whoever waits for the rest of the form asks here. */
export interface GrowingSession extends Session {
  /** Makes it a whole session. Rejects when the rest cannot be had; asking again tries again. */
  grow(): Promise<void>;
}

/**
 * A form from its first page to its first answer, while the rest of it is still on its way: shows the views that compile has noted and keeps what
 * is typed. Once the rest is there it goes on as a session of the engine, with the same answers on the same page; whoever holds this
 * object does not notice. What it cannot do itself waits for that.
 */
export function startSession(
  start: FormStart,
  kept: Pick<KeptDraft, 'draft'> & Partial<KeptDraft>,
  openWhole: () => Promise<OpenWhole>,
  phone?: string,
): GrowingSession {
  const listeners = new Set<() => void>();
  let whole: Session | undefined;
  let waiting: Action[] = [];
  let at = 0;
  let issues: readonly IssueView[] = [];
  let view: FormView | undefined;
  let state: SessionState = {
    draft: kept.draft,
    known: kept.known ?? {},
    held: kept.held ?? {},
    page: start.views[0]?.page.page.id ?? '',
    shown: [],
    summaryTurn: 0,
    service: [],
    revision: 0,
  };

  const changed = (next: SessionState): void => {
    state = next;
    view = undefined;
    for (const listener of [...listeners]) listener();
  };
  const edited = (draft: Draft): SessionState => ({ ...state, draft, revision: state.revision + 1 });

  const advance = (draft: Draft): void => {
    at += 1;
    changed({ ...edited({ ...draft, seen: [...draft.seen, state.page] }), page: start.views[at]?.page.page.id ?? '' });
  };

  /** Does what these pages can do by themselves; false when it takes the engine. */
  const handle = (action: Action): boolean => {
    const here = start.views[at]?.page;
    const hasNext = at + 1 < start.views.length;
    switch (action.type) {
      case 'answer':
        if (JSON.stringify(state.draft.entries[action.address]) !== JSON.stringify(action.entry))
          changed(edited({ ...state.draft, entries: { ...state.draft.entries, [action.address]: action.entry } }));
        return true;
      case 'leave':
        return true;
      case 'agree': {
        if (!hasNext || here?.page.agree !== action.pointer) return false;
        const { type: _, pointer, ...agreement } = action;
        advance({ ...state.draft, agreed: { ...state.draft.agreed, [pointer]: agreement } });
        return true;
      }
      case 'continue':
        if (!hasNext || here?.page.agree !== undefined || here?.hub) return false;
        advance(state.draft);
        return true;
      case 'go':
        if (!hasNext || !here?.hub || action.page !== here.hub.next?.page || action.row !== undefined) return false;
        at += 1;
        changed({ ...state, page: action.page });
        return true;
      case 'known':
        changed({ ...state, known: action.known });
        return true;
      case 'held':
        changed({ ...state, held: { ...state.held, ...action.held } });
        return true;
      default:
        return false;
    }
  };

  const grow = async (): Promise<void> => {
    const open = await openWhole();
    // No await from here on: a key pressed meanwhile is in the state.
    if (whole) return;
    const { draft, held, known, page, revision } = state;
    whole = open({ draft, held, known, page, revision });
    whole.subscribe(() => {
      for (const listener of [...listeners]) listener();
    });
    for (const listener of [...listeners]) listener();
    for (const action of waiting.splice(0)) whole.dispatch(action);
  };

  const wait = (action: Action): void => {
    // A second press of Continue is the same wish; another wish takes its place.
    waiting = [action];
    issues = [];
    changed(state);
    grow().catch(() => {
      waiting = [];
      issues = [notLoaded(phone)];
      changed({ ...state, summaryTurn: state.summaryTurn + 1 });
    });
  };

  return {
    get plan() {
      return whole?.plan ?? start.plan;
    },
    get state() {
      return whole?.state ?? state;
    },
    get answers() {
      return whole?.answers ?? {};
    },
    get issues() {
      return whole?.issues ?? [];
    },
    get view() {
      return whole?.view ?? (view ??= viewNow(start.views[at] as FormView, state, waiting.length > 0, issues));
    },
    dispatch(action) {
      if (whole) whole.dispatch(action);
      else if (!handle(action)) wait(action);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    words(question, entry) {
      if (whole) return whole.words(question, entry);
      // Before the form is whole there is only text to type, and it says itself.
      const isText = typeof entry === 'string' && entry.trim() !== '' && !question.secret;
      return [isText ? { as: 'plain', value: entry } : { as: 'blank' }];
    },
    submission(id): Submission {
      if (!whole) throw new Error('nothing can be sent before the form is there');
      return whole.submission(id);
    },
    grow,
  };
}

/** Stands at the form itself, so it leads nowhere: the next try is the same Continue. */
function notLoaded(phone: string | undefined): IssueView {
  return {
    address: '',
    issue: { source: 'service', pointer: '', code: 'form_not_loaded', params: {}, severity: 'error' },
    text: phone ? { key: 'ui.form.rest-not-loaded-call', params: { phone } } : { key: 'ui.form.rest-not-loaded' },
  };
}

/** A noted view with what was typed since. Questions in which nothing was typed stay the same objects, so that only the others paint. */
function viewNow(
  noted: FormView,
  { draft, summaryTurn }: SessionState,
  isWaiting: boolean,
  issues: readonly IssueView[],
): FormView {
  const questions = noted.page.questions.map((question) => {
    const entry = draft.entries[question.address];
    return entry === undefined ? question : { ...question, entry };
  });
  return {
    ...noted,
    page: { ...noted.page, questions },
    summaryTurn,
    ...(isWaiting && { busy: 'load' }),
    ...(issues.length > 0 && { summary: issues }),
  };
}

/** Whether a draft is still where a start begins: nothing typed, agreed to, or passed. */
export function isUntouched(draft: Draft): boolean {
  return (
    draft.seen.length === 0 && [draft.entries, draft.agreed, draft.rows].every((part) => Object.keys(part).length === 0)
  );
}
