import type { CheckLine, CheckView, Page, PageId, Step, ValueText } from '../../model/index.js';
import { type Instance, onPage } from '../places/instances.js';
import { isSubmitted, pagesOfStep, stateOfStep } from '../session/journey.js';
import { entryAt } from '../draft/typed-draft.js';
import { indexOf } from '../places/plan-index.js';
import { blockingSubmission } from '../session/blocking-submission.js';
import { wordsOf } from '../words.js';
import { issueView } from './issue-text.js';
import { isRowItself, labelOf, rowTitle } from './rows-view.js';
import { type ViewContext, optionsOf } from './view-context.js';

/** Check your answers: every answer of the listed steps with a way to change it, what will not be sent, and what stops the sending. */
export function checkView(context: ViewContext, page: Page): CheckView {
  const { journey } = context;
  const steps = listedSteps(context, page);
  const locked = page.submit !== undefined && isSubmitted(journey, page.submit);
  return {
    sections: steps
      .map((step) => ({ id: step.id, title: step.title, lines: linesOfStep(context, step, locked) }))
      .filter((section) => section.lines.length > 0),
    removed: removedLines(context, steps),
    blocking: blockingSubmission(journey, page).map((issue) => issueView(journey, issue)),
    locked,
  };
}

function listedSteps({ journey }: ViewContext, page: Page): readonly Step[] {
  const { steps } = indexOf(journey.plan);
  if (page.lists) return steps.filter((step) => page.lists?.includes(step.id));
  return steps.length > 0
    ? steps.filter((step) => !step.pages.includes(page.id))
    : [wholeForm(journey.plan.pages, page.id)];
}

/** A form without a task list is one section. */
function wholeForm(pages: readonly Page[], except: PageId): Step {
  return {
    id: 'form',
    title: { key: 'ui.your-answers' },
    pages: pages.map((page) => page.id).filter((id) => id !== except),
    after: [],
  };
}

function linesOfStep(context: ViewContext, step: Step, locked: boolean): readonly CheckLine[] {
  const { journey } = context;
  const fixed = locked || stateOfStep(journey, step) === 'locked';
  return pagesOfStep(journey, step).flatMap((page) =>
    page.questions.flatMap((pointer) =>
      journey.settled.instances
        .filter(
          (instance) =>
            onPage(instance) === pointer && journey.settled.relevant.has(instance.address) && isAnswer(instance),
        )
        .map((instance) => {
          const line = lineOf(context, instance, fixed ? undefined : page.id);
          const row = isRowItself(instance) ? instance.row?.up : instance.row;
          return row ? { ...line, row: rowTitle(journey.settled, row) } : line;
        }),
    ),
  );
}

/** An answer of somebody: not a list, whose rows have their own lines, and not what is written without asking. */
function isAnswer({ question }: Instance): boolean {
  return !question.item && question.role !== 'constant';
}

/** One answer in words; a held one as its mask, a blank one as blank. */
export function lineOf(context: ViewContext, instance: Instance, page?: PageId): CheckLine {
  const { question, address } = instance;
  return {
    address,
    label: question.shortLabel ?? labelOf(context.journey.settled, instance),
    value: valueOf(context, instance),
    page,
  };
}

function valueOf({ journey, state, kinds }: ViewContext, { question, address }: Instance): readonly ValueText[] {
  const answer = journey.settled.parsed.get(address);
  const mask = state.held[address];
  if (answer?.kind === 'value') return wordsOf(question, answer.value, kinds, optionsOf(question, state.known));
  if (mask !== undefined) return [{ as: 'masked', value: mask }];
  const entry = entryAt(state.draft, address);
  if (answer?.kind === 'unreadable' && typeof entry === 'string' && !question.secret)
    return [{ as: 'plain', value: entry }];
  return [{ as: 'blank' }];
}

/** Answers that were given and do not count any more, because another answer changed. */
function removedLines(context: ViewContext, steps: readonly Step[]): readonly CheckLine[] {
  const { journey } = context;
  const pages = new Set(steps.flatMap((step) => step.pages));
  const { pageOf } = indexOf(journey.plan);
  return journey.settled.instances
    .filter((instance) => {
      const { address, question } = instance;
      const page = pageOf.get(onPage(instance));
      return (
        page !== undefined &&
        pages.has(page) &&
        !question.secret &&
        !journey.settled.relevant.has(address) &&
        journey.settled.parsed.get(address)?.kind === 'value'
      );
    })
    .map((instance) => lineOf(context, instance));
}
