import type { FormPlan, PageId, Part, Step, SubmissionPlan } from '../../model/index.js';
import { LAYOUT_FILE } from '../author-problem.js';
import type { Planning } from '../planning.js';
import { defined } from '../schema/facts.js';
import type { LayoutStep } from './form-layout.js';
import { say } from './say.js';

/** The way through the form: pages before the task list, its parts and steps, and what is sent. Every id is checked. */
export function makeJourney(
  pages: FormPlan['pages'],
  planning: Planning,
): Pick<FormPlan, 'before' | 'parts' | 'submissions'> {
  const { layout } = planning;
  const known: KnownIds = {
    pages: new Set(pages.map((page) => page.id)),
    steps: new Set((layout.parts ?? []).flatMap((part) => part.steps.map((step) => step.id))),
    submissions: new Set((layout.submissions ?? []).map((submission) => submission.id)),
    stepOfPage: new Map(),
  };
  const names = new Names(planning, known);
  names.pages('/before', layout.before ?? []);
  for (const [index, page] of pages.entries()) {
    if (page.submit !== undefined) names.submissions(`/pages/${index}/submit`, [page.submit]);
    names.steps(`/pages/${index}/lists`, page.lists ?? []);
  }
  return {
    before: layout.before ?? [],
    parts: makeParts(planning, names),
    submissions: makeSubmissions(planning, names),
  };
}

function makeParts({ layout, problems }: Planning, names: Names): readonly Part[] {
  const taken = new Set<string>();
  return (layout.parts ?? []).map((part, index) => ({
    ...defined({ id: part.id, title: say(part.title), note: say(part.note) }),
    steps: part.steps.map((step, at) => {
      const pointer = `/parts/${index}/steps/${at}`;
      if (taken.has(step.id)) problems.add(LAYOUT_FILE, `${pointer}/id`, 'id_taken', { id: step.id });
      taken.add(step.id);
      return makeStep(step, pointer, names);
    }),
  }));
}

function makeStep(step: LayoutStep, pointer: string, names: Names): Step {
  names.pages(`${pointer}/pages`, step.pages);
  names.once(`${pointer}/pages`, step.pages, step.id);
  names.steps(`${pointer}/after`, step.after ?? []);
  if (step.lockedBy !== undefined) names.submissions(`${pointer}/lockedBy`, [step.lockedBy]);
  const { notApplicable } = step;
  return defined({
    ...step,
    title: say(step.title),
    after: step.after ?? [],
    notApplicable: notApplicable && { ...notApplicable, text: say(notApplicable.text) },
  });
}

function makeSubmissions({ layout }: Planning, names: Names): readonly SubmissionPlan[] {
  return (layout.submissions ?? []).map((submission, index) => {
    names.submissions(`/submissions/${index}/after`, submission.after ?? []);
    return defined({
      ...submission,
      after: submission.after ?? [],
      requires: (submission.requires ?? []).map((one) => ({ ...one, text: say(one.text) })),
    });
  });
}

interface KnownIds {
  readonly pages: ReadonlySet<PageId>;
  readonly steps: ReadonlySet<string>;
  readonly submissions: ReadonlySet<string>;
  readonly stepOfPage: Map<PageId, string>;
}

/** Checks names where they are used, and says where one is used that nobody has given. */
class Names {
  constructor(
    private readonly planning: Planning,
    private readonly known: KnownIds,
  ) {}

  pages(pointer: string, ids: readonly PageId[]): void {
    this.check(pointer, ids, this.known.pages, 'page_unknown');
  }

  steps(pointer: string, ids: readonly string[]): void {
    this.check(pointer, ids, this.known.steps, 'step_unknown');
  }

  submissions(pointer: string, ids: readonly string[]): void {
    this.check(pointer, ids, this.known.submissions, 'submission_unknown');
  }

  /** A page stands in one step only, else its state would be told twice. */
  once(pointer: string, ids: readonly PageId[], step: string): void {
    for (const [index, id] of ids.entries()) {
      const other = this.known.stepOfPage.get(id);
      if (other !== undefined)
        this.planning.problems.add(LAYOUT_FILE, `${pointer}/${index}`, 'page_in_two_steps', { id, step: other });
      this.known.stepOfPage.set(id, step);
    }
  }

  private check(
    pointer: string,
    ids: readonly string[],
    known: ReadonlySet<string>,
    code: 'page_unknown' | 'step_unknown' | 'submission_unknown',
  ): void {
    for (const [index, id] of ids.entries()) {
      if (!known.has(id))
        this.planning.problems.add(
          LAYOUT_FILE,
          /\/(submit|lockedBy)$/.test(pointer) ? pointer : `${pointer}/${index}`,
          code,
          { id },
        );
    }
  }
}
