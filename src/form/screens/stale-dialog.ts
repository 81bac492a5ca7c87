import { type TemplateResult, html, nothing } from 'lit';
import type { Address, Draft, FormPlan, Question, Session } from '../../model/index.js';
import { text } from '../../text/index.js';
import type { FormShell } from '../form-shell.js';
import { heading } from '../../ui/heading.js';
import { answerValues } from '../pages/answer-row.js';
import { note } from '../pages/blocks.js';
import { say } from '../speech/say.js';
import { questionAt } from '../../engine/places/question-at.js';
import type { TwoVersions } from '../transport/claim-keeper.js';
import { differences, rowAt } from '../transport/draft-to-keep.js';
import { modal } from '../../ui/modal.js';

/** How many differing answers are shown; more would bury the choice. */
const SHOWN = 8;

/**
 * Two versions, and a person who must choose: never one over the other in silence. Shows both answers wherever they differ, but nothing of
 * secret ones. The version that is not chosen is kept while the page is open.
 */
export function staleDialog(shell: FormShell, headingLevel: number): unknown {
  const claim = shell.desk?.claim;
  const versions = claim?.keeper?.conflict;
  if (!claim || !versions) return nothing;
  const rows = differingAnswers(claim.session, versions);
  // It comes while somebody types: the focus goes to the heading, so that no key meant for a word chooses a version.
  return html`<dialog
    class="ma-dialog"
    aria-labelledby="ma-stale-title"
    ${modal()}
    @cancel=${(event: Event) => event.preventDefault()}
  >
    ${heading(headingLevel, say('ui.screen.stale-title'), { classes: 'ma-h2', id: 'ma-stale-title', takesFocus: true })}
    <p>${say('ui.screen.stale-lead')}</p>
    ${
      rows.length > 0
        ? html`<p id="ma-stale-differences">${say('ui.screen.stale-differences')}</p>
            <dl class="ma-rows" aria-labelledby="ma-stale-differences">${rows.slice(0, SHOWN)}</dl>
            ${rows.length > SHOWN ? html`<p>${say('ui.screen.stale-more')}</p>` : nothing}`
        : nothing
    }
    <div class="ma-actions">
      <button class="ma-btn ma-btn-primary" type="button" @click=${() => claim.keeper?.useTheirs()}>
        ${say('ui.screen.stale-theirs')}
      </button>
      <button class="ma-btn" type="button" @click=${() => claim.keeper?.keepMine()}>
        ${say('ui.screen.stale-mine')}
      </button>
    </div>
  </dialog>`;
}

function differingAnswers(session: Session, { mine, theirs }: TwoVersions): readonly TemplateResult[] {
  return differences(mine, theirs).flatMap((address) => {
    const question = questionAt(session.plan, address);
    // A kept secret is in no draft, so it always looks different.
    if (!question || question.secret) return [];
    const values = (draft: Draft) => answerValues(session.words(question, draft.entries[address]));
    return [
      html`<div class="ma-row two">
        <dt>${labelOf(session.plan, question, address, mine, theirs)}</dt>
        <dd><span class="ma-value ma-small ma-quiet">${say('ui.screen.stale-here')}</span>${values(mine)}</dd>
        <dd><span class="ma-value ma-small ma-quiet">${say('ui.screen.stale-there')}</span>${values(theirs)}</dd>
      </div>`,
    ];
  });
}

/** The question, and of which row of a list: there may be several of the same name. */
function labelOf(plan: FormPlan, question: Question, address: Address, ...versions: readonly Draft[]): string {
  const label = text(question.shortLabel ?? question.label);
  const row = versions.map((draft) => rowAt(draft, address)).find((found) => found !== undefined);
  const one = row && plan.questions[row.list]?.list?.one;
  return one ? `${label}, ${text({ ...one, params: { n: row.index + 1 } })}` : label;
}

/** After the choice: the other version, still at hand. */
export function spareNote(shell: FormShell): unknown {
  const keeper = shell.desk?.claim?.keeper;
  if (!keeper?.hasSpare || keeper.conflict || shell.stage !== 'filling') return nothing;
  return note(
    '',
    'info',
    html`<p>${say('ui.screen.stale-kept')}</p>
      <p>
        <button class="ma-btn ma-btn-quiet" type="button" @click=${() => keeper.swap()}>
          ${say('ui.screen.stale-swap')}
        </button>
      </p>`,
  );
}

/** The claim is open twice in this browser. */
export function otherTabNote(shell: FormShell): unknown {
  return shell.desk?.claim?.tabs?.isSecond && shell.stage === 'filling'
    ? note('warn', 'warning', say('ui.screen.other-tab'))
    : nothing;
}
