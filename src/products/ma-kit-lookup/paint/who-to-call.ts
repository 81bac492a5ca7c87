import { type TemplateResult, html } from 'lit';
import type { PersonView } from '../../../model/index.js';
import { people } from '../../../tracker/paint/people.js';
import { say } from '../../../tracker/say.js';
import { heading } from '../../../ui/heading.js';

/** Whom to call, on every screen: no step of the lookup is the only way. */
export function whoToCall(headingLevel: number, callable: readonly PersonView[]): TemplateResult {
  return html`<section class="ma-status-section">
    ${heading(headingLevel + 1, say('ui.status.people-title'), { classes: 'ma-h2 ma-rule' })} ${people(callable)}
  </section>`;
}
