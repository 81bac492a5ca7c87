import type { AuthorProblem } from '../../plan/index.js';
import { problemTexts } from '../../text/problem-texts.js';
import { registerTexts, text } from '../../text/first.js';

/** Every code has its sentence, or this does not compile. */
const sentences: Readonly<Record<`problem.${AuthorProblem['code']}`, () => string>> = problemTexts;
registerTexts(sentences);

/** Something that stops compile, where it is and in words: `schemas/pfml-claim/form.json#/pages/3: there is no page "names"`. */
export interface Refusal {
  readonly file: string;
  readonly pointer: string;
  readonly message: string;
  /** A note says what was done; nothing has to change. */
  readonly severity: 'error' | 'warning' | 'note';
  /** What is wrong, for programs. */
  readonly code?: string;
}

/** One line, as an editor or a terminal makes a link of it. */
export function lineOf(refusal: Refusal): string {
  return `${refusal.severity === 'error' ? '' : `${refusal.severity}: `}${refusal.file}#${refusal.pointer}: ${refusal.message}`;
}

/** A problem of the planner in words, for the people who write forms. */
export function sayProblem({ code, params }: AuthorProblem): string {
  return text({ key: `problem.${code}`, params });
}
