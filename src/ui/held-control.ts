import { html, type TemplateResult } from 'lit';
import type { QuestionView } from '../model/index.js';
import { text } from '../text/first.js';
import { describedBy } from './field-frame.js';

/**
 * An answer that the agency holds: its mask, and a button that clears the way for a new one. Nothing of the answer itself is here,
 * and leaving the new one empty brings the mask back.
 */
export function heldControl(question: QuestionView, onChange: () => void): TemplateResult {
  const { domId } = question;
  const describes = [describedBy(question), `${domId}-held`].filter(Boolean).join(' ');
  return html`<div class="ma-affix">
      <input
        class="ma-input"
        id=${domId}
        readonly
        dir="ltr"
        autocomplete="off"
        translate="no"
        aria-describedby=${describes}
        .value=${question.held ?? ''}
      />
      <button class="ma-btn" type="button" data-part="" @click=${onChange}>
        ${text({ key: 'ui.change' })}<span class="ma-sr"> ${text(question.shortLabel ?? question.label)}</span>
      </button>
    </div>
    <p class="ma-held" id="${domId}-held">${text({ key: 'ui.held-note' })}</p>`;
}
