import type { FormPlan, Page } from '../model/index.js';

/** Up to so many questions on its only page, a form needs no page for checking them: they all stand above the button. */
const SHORT = 7;

/**
 * A form whose layout says nowhere what is sent is sent whole, at its end: a short one from its only page, a longer one after its answers
 * were checked. A layout that names a submission has its own ending and is left alone.
 */
export function withEnding(plan: FormPlan): FormPlan {
  if (plan.pages.some((page) => page.submit !== undefined)) return plan;
  const id = plan.submissions[0]?.id ?? 'form';
  const sent = plan.pages.some((page) => page.kind === 'done') ? [] : [donePage(plan)];
  const at = plan.pages.findIndex((page) => page.kind === 'done');
  const asking = at === -1 ? plan.pages : plan.pages.slice(0, at);
  const after = at === -1 ? sent : plan.pages.slice(at);
  const [only, ...more] = asking;
  const isShort =
    only?.kind === 'questions' &&
    more.length === 0 &&
    only.questions.length <= SHORT &&
    only.questions.every((pointer) => plan.questions[pointer]?.item === undefined);
  const ending: readonly Page[] = isShort
    ? [{ ...only, submit: id, action: only.action ?? { key: 'ui.submit' } }]
    : [
        ...asking,
        {
          id: freeId('check', plan),
          kind: 'check',
          title: { key: 'ui.author.check-title' },
          questions: [],
          submit: id,
        },
      ];
  return {
    ...plan,
    pages: [...ending, ...after],
    submissions: plan.submissions.length > 0 ? plan.submissions : [{ id, after: [], requires: [] }],
  };
}

function donePage(plan: FormPlan): Page {
  return {
    id: freeId('sent', plan),
    kind: 'done',
    title: { key: 'ui.author.sent-title' },
    after: [{ type: 'text', text: { key: 'ui.author.sent-keep' } }],
    questions: [],
  };
}

function freeId(wish: string, plan: FormPlan): string {
  let id = wish;
  while (plan.pages.some((page) => page.id === id)) id = `${id}-`;
  return id;
}
