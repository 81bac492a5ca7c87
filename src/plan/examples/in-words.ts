import type { FormPlan, Question, Relevance } from '../../model/index.js';

/** A plan's questions in one line each, for tests: `/mass_id text, required when /allOf/0/if, shown when /allOf/0/if`. */
export function questionsInWords(plan: FormPlan): readonly string[] {
  return Object.values(plan.questions).flatMap((question) => [
    line(question),
    ...(question.item ?? []).map((item) => `  ${line(item)}`),
  ]);
}

/** `a & !b | c`; `always`, `never`. */
function relevanceInWords(relevance: Relevance | undefined): string {
  if (relevance === undefined) return 'always';
  if (relevance.length === 0) return 'never';
  return relevance
    .map((clause) => clause.map(({ condition, holds }) => (holds ? '' : '!') + condition).join(' & ') || 'always')
    .join(' | ');
}

function line({ pointer, kind, requiredWhen, relevance }: Question): string {
  const required = requiredWhen === undefined ? '' : `, required ${whenInWords(requiredWhen)}`;
  return `${pointer} ${kind}${required}${relevance === undefined ? '' : `, shown ${whenInWords(relevance)}`}`;
}

function whenInWords(relevance: Relevance): string {
  const words = relevanceInWords(relevance);
  return words === 'always' || words === 'never' ? words : `when ${words}`;
}
