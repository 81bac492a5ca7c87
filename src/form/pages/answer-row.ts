import { type TemplateResult, html, nothing } from 'lit';
import type { CheckLine, ValueText } from '../../model/index.js';
import { formatValue, text } from '../../text/index.js';
import { unbroken } from '../../text/language/unbroken.js';
import type { Painter } from '../painting/painter.js';
import { say } from '../speech/say.js';
import { pageLink } from './page-link.js';

/** One answer in words, with its Change link where it can be changed. `returnTo`: where Continue leads back to. */
export function answerRow(painter: Painter, line: CheckLine, returnTo?: string): TemplateResult {
  const label = text(line.label);
  const { page } = line;
  const which = line.row ? `${label}, ${text(line.row)}` : label;
  return html`<div class="ma-row" data-address=${line.address}>
    <dt>${label}</dt>
    <dd>${answerValues(line.value)}</dd>
    ${
      page === undefined
        ? nothing
        : html`<dd class="act">
            ${pageLink(page, () => painter.dispatch({ type: 'go', page, returnTo }), html`${say('ui.form.change')}<span class="ma-sr"> ${which}</span>`)}
          </dd>`
    }
  </div>`;
}

/** An answer, a line for each of its values. */
export function answerValues(values: readonly ValueText[]): readonly TemplateResult[] {
  return values.map((value) => html`<span class="ma-value">${answerValue(value)}</span>`);
}

function answerValue(value: ValueText): unknown {
  if (value.as === 'blank') return html`<span class="ma-quiet">${say('ui.form.not-provided')}</span>`;
  // Names, numbers and masks are nobody's to translate; a label or a date is.
  const kept = value.as === 'plain' || value.as === 'masked';
  return kept ? html`<bdi translate="no">${unbroken(formatValue(value))}</bdi>` : formatValue(value);
}
