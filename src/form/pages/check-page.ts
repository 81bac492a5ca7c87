import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CheckLine, CheckView, IssueView } from '../../model/index.js';
import { text } from '../../text/index.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import type { Painter } from '../painting/painter.js';
import { say } from '../speech/say.js';
import { actions, laterButton } from './actions.js';
import { answerRow } from './answer-row.js';
import { blocks, note } from './blocks.js';
import { pageHeading } from './page-heading.js';
import { pageLink } from './page-link.js';

/** Check your answers: every answer with its Change link, what will not be sent, what stops it, and the act. */
export function checkPage(painter: Painter): TemplateResult {
  const { page } = painter.view;
  const { check } = page;
  if (!check) return html`${pageHeading(painter)}${actions(painter)}`;
  return html`
    ${pageHeading(painter)} ${blocks(painter, page.lead)}
    ${check.locked ? note('', 'info', say('ui.form.locked')) : nothing} ${blockingNote(painter, check)}
    ${repeat(
      check.sections,
      (section) => section.id,
      (section) =>
        html`<section aria-labelledby="ma-section-${section.id}">
          ${heading(painter.headingLevel + 1, text(section.title), { classes: 'ma-h2 ma-group-head', id: `ma-section-${section.id}` })}
          ${linesByRow(section.lines).map(
            ({ row, lines }) =>
              html` ${row === undefined ? nothing : heading(painter.headingLevel + 2, row, { classes: 'ma-h3 ma-row-head' })}
                <dl class="ma-rows">
                  ${repeat(
                    lines,
                    (line) => line.address,
                    (line) => answerRow(painter, line, page.page.id),
                  )}
                </dl>`,
          )}
        </section>`,
    )}
    ${removedAnswers(painter, check)} ${blocks(painter, page.after)}
    ${check.locked ? html`<div class="ma-actions"><button class="ma-btn ma-btn-primary" type="submit">${say('ui.form.continue')}</button>${laterButton(painter)}</div>` : actions(painter)}
  `;
}

/** Answers in their order, those of one row of a list together under its name. */
function linesByRow(
  lines: readonly CheckLine[],
): readonly { readonly row?: string; readonly lines: readonly CheckLine[] }[] {
  const groups: { row?: string; lines: CheckLine[] }[] = [];
  for (const line of lines) {
    const row = line.row && text(line.row);
    const last = groups.at(-1);
    if (last && last.row === row) last.lines.push(line);
    else groups.push({ row, lines: [line] });
  }
  return groups;
}

/** What stops the submission, each line leading to the page where it can be put right. */
function blockingNote(painter: Painter, check: CheckView): unknown {
  if (check.blocking.length === 0 || painter.view.summary?.length) return nothing;
  return html`<div class="ma-note warn ma-blocking">
    ${icon('warning')}
    <div>
      <p><strong>${say('ui.form.blocking-title')}</strong></p>
      <ul class="ma-links">
        ${check.blocking.map((found) => html`<li>${blockingLink(painter, check, found)}</li>`)}
      </ul>
    </div>
  </div>`;
}

/** A link to the question of a blocking issue, by the Change link of its line; words alone when it has no page. */
export function blockingLink(painter: Painter, check: CheckView, found: IssueView): unknown {
  const page = pageOfAddress(check, found.address);
  if (page === undefined) return text(found.text);
  return pageLink(page, () => painter.open(page, found.address, found.issue.part), text(found.text));
}

/** The page of an answer on the check page; a row's answer is found by its list. */
export function pageOfAddress(check: CheckView, address: string): string | undefined {
  const lines = check.sections.flatMap((section) => section.lines);
  const exact = lines.find((line) => line.address === address);
  if (exact) return exact.page;
  return lines.find((line) => address.startsWith(`${line.address}/`) || line.address.startsWith(`${address}/`))?.page;
}

function removedAnswers(painter: Painter, check: CheckView): unknown {
  if (check.removed.length === 0) return nothing;
  return html`<section aria-labelledby="ma-section-removed">
    ${heading(painter.headingLevel + 1, say('ui.form.removed-title'), { classes: 'ma-h2 ma-group-head', id: 'ma-section-removed' })}
    <p class="ma-quiet">${say('ui.form.removed-why')}</p>
    <dl class="ma-rows ma-removed">${check.removed.map((line) => answerRow(painter, { ...line, page: undefined }))}</dl>
  </section>`;
}
