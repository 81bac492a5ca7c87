import type { HubView, Step, StepView, TextRef } from '../../model/index.js';
import { type Journey, entryOfStep, pagesOfStep, stateOfStep } from '../session/journey.js';

const OVER: readonly StepView['state'][] = ['done', 'locked', 'not-applicable'];
const OPEN: readonly StepView['state'][] = ['not-started', 'in-progress', 'problem', 'done'];

/** The task list, worked out from answers and what the service has; nothing of it is stored. */
export function hubView(journey: Journey): HubView {
  const parts = journey.plan.parts.map((part, at) => ({
    id: part.id,
    title: part.title,
    note: part.note,
    number: at + 1,
    steps: saidOnce(part.steps.map((step) => stepView(journey, step))),
  }));
  const steps = parts.flatMap((part) => part.steps);
  const next = steps.find((step) => OPEN.includes(step.state) && step.state !== 'done');
  return {
    done: steps.filter((step) => OVER.includes(step.state)).length,
    of: steps.length,
    next: next?.page === undefined ? undefined : { title: next.title, page: next.page },
    parts,
  };
}

function stepView(journey: Journey, step: Step): StepView {
  const state = stateOfStep(journey, step);
  const page = OPEN.includes(state) ? entryOfStep(journey, step)?.id : lockedPage(journey, step, state);
  return {
    id: step.id,
    title: step.title,
    state,
    page,
    note:
      state === 'not-applicable'
        ? step.notApplicable?.text
        : state === 'cannot-start'
          ? whatComesFirst(journey, step)
          : undefined,
  };
}

/** Nobody should have to guess why a step is shut: the first step that it waits for. */
function whatComesFirst(journey: Journey, { after }: Step): TextRef | undefined {
  const first = journey.plan.parts
    .flatMap((part) => part.steps)
    .find((one) => after.includes(one.id) && !OVER.includes(stateOfStep(journey, one)));
  return first && { key: 'ui.form.finish-first', params: { title: { as: 'text', text: first.title } } };
}

/** Steps that wait for the same thing stand together; the reason is said at the first of them. */
function saidOnce(steps: readonly StepView[]): readonly StepView[] {
  return steps.map((step, at) => {
    const before = steps[at - 1]?.note;
    return step.note && before && JSON.stringify(step.note) === JSON.stringify(before)
      ? { ...step, note: undefined }
      : step;
  });
}

/** A locked step can still show what was received. */
function lockedPage(journey: Journey, step: Step, state: StepView['state']): string | undefined {
  return state === 'locked' ? pagesOfStep(journey, step).find((page) => page.kind === 'done')?.id : undefined;
}
