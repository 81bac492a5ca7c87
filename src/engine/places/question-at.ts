import { type Address, type FormPlan, type Question, type QuestionName, questionName } from '../../model/index.js';

/** The question whose answer stands at an address: itself, or one of a list's row (`/previous_leaves/r2/leave_end_date`), however deep. */
export function questionAt(plan: Pick<FormPlan, 'questions'>, address: Address): Question | undefined {
  if (Object.hasOwn(plan.questions, address)) return plan.questions[address];
  for (const [name, list] of Object.entries(plan.questions))
    if (list.item && address.startsWith(`${name}/`)) {
      const found = questionInRow(plan, list, address.slice(name.length + 1));
      if (found) return found;
    }
  return undefined;
}

function questionInRow(plan: Pick<FormPlan, 'questions'>, list: Question, rest: string): Question | undefined {
  const cut = rest.indexOf('/');
  const path = cut === -1 ? '' : rest.slice(cut);
  for (const question of itemsOf(plan, list)) {
    const own = questionName(question).slice('item:'.length);
    if (own === path) return question;
    if (!question.item || !path.startsWith(`${own}/`)) continue;
    const found = questionInRow(plan, question, path.slice(own.length + 1));
    if (found) return found;
  }
  return undefined;
}

/** A row's questions; those of another list where rows are like its rows. */
function itemsOf(plan: Pick<FormPlan, 'questions'>, list: Question): readonly Question[] {
  const like = list.repeat?.like;
  return (like === undefined ? list.item : listNamed(plan, like)?.item) ?? [];
}

/** A list by its name, rows further out as `*`. */
function listNamed(plan: Pick<FormPlan, 'questions'>, name: QuestionName): Question | undefined {
  return Object.hasOwn(plan.questions, name) ? plan.questions[name] : questionAt(plan, name);
}
