import { type TemplateResult, html, nothing } from 'lit';
import type { Block, PageView } from '../../model/index.js';
import { text } from '../../text/index.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/more-icons.js';
import { momentText } from '../../text/moments.js';
import type { Painter } from '../painting/painter.js';
import { say } from '../speech/say.js';
import { resumeCodeBox } from '../screens/resume-code-box.js';
import { blocks } from './blocks.js';

/** What was received and what happens next: green panel with the ID, the next act, numbered steps, the return code on a cut-out box. */
export function donePage(painter: Painter): TemplateResult {
  const { page } = painter.view;
  const { reference, receivedAt, resumeCode } = painter.facts;
  const applicationId = reference ?? painter.facts.applicationId;
  const facts = page.lead.filter((block): block is Extract<Block, { type: 'fact' }> => block.type === 'fact');
  const idLabel = facts.find((block) => block.fact === 'application-id');
  return html`
    <div class="ma-receipt">
      ${icon('check-circle')} ${heading(painter.headingLevel, text(page.title), { classes: 'ma-h1', takesFocus: true })}
      ${receivedAt ? html`<p>${say('ui.form.sent-at', { time: momentText(receivedAt) })}</p>` : nothing}
      ${
        applicationId
          ? html`<dl class="ma-facts">
              <div>
                <dt>
                  ${idLabel ? text(idLabel.text) : say(reference ? 'ui.author.reference' : 'ui.form.application-id')}
                </dt>
                <dd class="ma-ref" translate="no"><bdi>${applicationId}</bdi></dd>
              </div>
            </dl>`
          : nothing
      }
    </div>
    ${blocks(
      painter,
      page.lead.filter((block) => block.type !== 'fact'),
    )}
    <div class="ma-actions">
      ${onward(page)}
      ${
        painter.startOver
          ? startOver(painter)
          : html`<button class="ma-btn ${page.onward ? '' : 'ma-btn-primary'}" type="submit">
              ${text(page.action)}
            </button>`
      }
      <button class="ma-btn ma-btn-quiet" type="button" @click=${() => window.print()}>
        ${icon('print')}${say('ui.form.print')}
      </button>
    </div>
    ${blocks(painter, page.after)}
    ${
      resumeCode
        ? html`<section class="ma-section">
            ${heading(painter.headingLevel + 1, say('ui.screen.code-title'), { classes: 'ma-h2 ma-rule' })}${resumeCodeBox(resumeCode)}
          </section>`
        : nothing
    }
  `;
}

/** The way on, in this same window: what was filled in here is sent, and the tab's key to it opens the next page. */
function onward({ onward }: PageView): unknown {
  // An agency's page has an origin of its own, so it is not enough to follow what an author may name.
  return onward && /^https?:\/\//.test(onward.href)
    ? html`<a class="ma-btn ma-btn-primary" href=${onward.href}>${text(onward.text)}</a>`
    : nothing;
}

/** After the last page of a form that may be sent again there is nowhere to go on to. */
function startOver(painter: Painter): TemplateResult {
  return html`<button class="ma-btn" type="button" @click=${() => painter.startOver?.()}>
    ${say('ui.author.again')}
  </button>`;
}
