import { type TemplateResult, html } from 'lit';
import { icon } from '../../../ui/more-icons.js';
import { ServiceProblem } from '../../../transport/problem.js';
import type { PfmlTextKey } from '../pfml-texts.js';
import { sayPfml } from '../say-pfml.js';

/** Why something could not be begun or opened; it takes the focus, as nothing else on the page says so. */
export function problemNote(error: unknown): TemplateResult {
  return html`<div class="ma-note bad ma-act-problem" tabindex="-1">
    ${icon('alert')}
    <div><p>${sayPfml(wordsFor(error))}</p></div>
  </div>`;
}

function wordsFor(error: unknown): PfmlTextKey {
  const code = error instanceof ServiceProblem ? error.code : '';
  if (code === 'too_many_drafts') return 'ui.pfml.too-many';
  return code === 'closed' ? 'ui.pfml.no-hours-now' : 'ui.pfml.not-now';
}
