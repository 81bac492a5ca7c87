import { type TemplateResult, html } from 'lit';
import type { AuthorProblem } from '../../plan/index.js';
import { direction, language, registerTexts, text } from '../../text/index.js';
import { problemTexts } from '../../text/problem-texts.js';
import { icon } from '../../ui/icons.js';
import { authorTexts } from './author-texts.js';

/** Every code has its sentence, or this does not compile. */
const sentences: Readonly<Record<`problem.${AuthorProblem['code']}`, () => string>> = problemTexts;
registerTexts(sentences);
registerTexts(authorTexts);

/** As many problems as one can put right in one go. */
const MOST = 20;

/**
 * Why a form is not shown: a kind sentence and the author's own fallback for who came to fill it in; below it, folded up, each problem with its file
 * and place for who can put it right.
 */
export function refusal(problems: readonly AuthorProblem[]): TemplateResult {
  const isClosed = problems.some((problem) => problem.code === 'form_closed');
  return html`<div class="ma-body" lang=${language()} dir=${direction()}>
      <p>${text({ key: isClosed ? 'ui.author.closed' : 'ui.author.kind' })}</p>
    </div>
    <slot></slot>
    <div class="ma-body" lang=${language()} dir=${direction()}>
      <details class="ma-more">
        <summary>${icon('next')}${text({ key: 'ui.author.for-editors' })}</summary>
        <div>
          <p>${text({ key: 'ui.author.why' })}</p>
          <ul class="ma-bullets" translate="no">
            ${problems.slice(0, MOST).map((problem) => html`<li lang="en"><bdi>${lineOf(problem)}</bdi></li>`)}
          </ul>
        </div>
      </details>
    </div>`;
}

/** One line for a console, where no markup means anything. */
export function lineOf({ file, pointer, code, params }: AuthorProblem): string {
  const place = pointer === '' ? file : `${file}#${pointer}`;
  return `${place}: ${text({ key: `problem.${code}`, params })}`;
}
