import type { Block, FormView, IssueView, Page, PageView, SessionState, TextRef } from '../../model/index.js';
import { parsePointer, readAt } from '../../model/index.js';
import type { Instance, RowPlace } from '../places/instances.js';
import { isTrue, pageAfter, pageBefore } from '../session/journey.js';
import { indexOf } from '../places/plan-index.js';
import { checkView } from './check-view.js';
import { hubView } from './hub-view.js';
import { issueView } from './issue-text.js';
import { listView } from './list-view.js';
import { instancesUnder, outlineView, placingsOf, placingsOnPage } from './outline-view.js';
import { type ViewCache, questionViews } from './question-views.js';
import { uploadView } from './upload-view.js';
import { type ViewContext, notesOf } from './view-context.js';

/** The whole view of a state: the page that is open, with nothing in it that is not to be painted. */
export function formView(context: ViewContext, cache: ViewCache): FormView {
  const { journey, state } = context;
  const page = indexOf(journey.plan).pages.get(state.page) ?? journey.plan.pages[0];
  if (!page) throw new RangeError(`form ${journey.plan.id} has no pages`);
  return {
    page: pageView(context, page, cache),
    progress: progressOf(context, page),
    canGoBack: state.row !== undefined || state.returnTo !== undefined || hasBack(journey, page),
    busy: state.busy,
    summary: summaryOf(context),
    summaryTurn: state.summaryTurn,
    ...(state.draft.left && { left: state.draft.left }),
  };
}

/** What was sent is sent: from the last page of a form without a task list no way leads back into it. */
function hasBack(journey: ViewContext['journey'], page: Page): boolean {
  const isEnd = page.kind === 'done' && pageAfter(journey, page.id) === page.id;
  return !isEnd && pageBefore(journey, page.id) !== undefined;
}

function pageView(context: ViewContext, page: Page, cache: ViewCache): PageView {
  const row = openRow(context, page);
  const placings = row ? placingsOf(row.list) : page.kind === 'list' ? [] : placingsOnPage(page);
  const questions = questionViews(context, page, instancesUnder(context, placings, row?.place), cache);
  return {
    page,
    title: page.title,
    lead: blocksNow(context, page.lead),
    after: blocksNow(context, page.after),
    questions,
    outline: outlineView(context, placings, questions, row?.place),
    notes: notesOf(context, page.notes),
    list: page.kind === 'list' ? listView(context, page) : undefined,
    hub: page.kind === 'hub' ? hubView(context.journey) : undefined,
    check: page.kind === 'check' ? checkView(context, page) : undefined,
    upload: uploadView(context, page),
    ...onwardFrom(context, page),
    action: page.action ?? defaultAction(page),
  };
}

function defaultAction(page: Page): TextRef {
  if (page.agree !== undefined) return { key: 'ui.agree' };
  return { key: page.kind === 'check' ? 'ui.submit' : 'ui.continue' };
}

/** A page whose address the service has not told leads nowhere. */
function onwardFrom({ state }: ViewContext, { onward }: Page): Pick<PageView, 'onward'> {
  const href = onward && readAt(state.known, ['pages', onward.to]);
  return onward && typeof href === 'string' ? { onward: { href, text: onward.text } } : {};
}

function blocksNow({ journey }: ViewContext, blocks: readonly Block[] | undefined): readonly Block[] {
  return (blocks ?? [])
    .filter((block) => block.when === undefined || isTrue(journey, block.when))
    .map((block) =>
      block.type === 'documents'
        ? { ...block, documents: readAt(journey.known, parsePointer(block.from).segments) }
        : block,
    );
}

/** The row that is open on a page of its own. */
function openRow(
  { journey, state }: ViewContext,
  page: Page,
): { readonly list: Instance; readonly place: RowPlace } | undefined {
  if (page.kind !== 'list' || state.row === undefined) return undefined;
  const list = journey.settled.byAddress.get(page.questions[0] ?? '');
  const place = journey.settled.rows.find((row) => row.list === list?.address && row.row === state.row);
  return list && place && { list, place };
}

function progressOf({ journey }: ViewContext, page: Page): FormView['progress'] {
  const { stepOf } = indexOf(journey.plan);
  const place = stepOf.get(page.id);
  if (!place) return undefined;
  return {
    part: journey.plan.parts.indexOf(place.part) + 1,
    of: journey.plan.parts.length,
    partTitle: place.part.title,
    section: place.number,
    sectionTitle: place.step.title,
  };
}

const summaries = new WeakMap<SessionState['shown'], readonly IssueView[]>();

function summaryOf({ journey, state }: ViewContext): readonly IssueView[] | undefined {
  if (state.shown.length === 0) return undefined;
  const made = summaries.get(state.shown);
  if (made) return made;
  const summary = state.shown.map((issue) => issueView(journey, issue));
  summaries.set(state.shown, summary);
  return summary;
}
