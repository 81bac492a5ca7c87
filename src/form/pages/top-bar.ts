import { html, nothing } from 'lit';
import { text } from '../../text/first.js';
import { icon } from '../../ui/icons.js';
import type { Painter } from '../painting/painter.js';
import { say } from '../speech/say.js';
import { saveStatusLine } from './save-status-line.js';

/** Back and the saved status on one line, then where we are in the whole, in words: the number of steps may change, so there is no bar. */
export function topBar(painter: Painter): unknown {
  const { canGoBack, page } = painter.view;
  const saving = painter.saving ? saveStatusLine(painter.saving) : nothing;
  if (!canGoBack && saving === nothing && !painter.view.progress) return nothing;
  // The task list shows progress by itself.
  return html`
    ${
      canGoBack || saving !== nothing
        ? html`<div class="ma-top">${canGoBack ? backLink(painter) : html`<span></span>`}${saving}</div>`
        : nothing
    }
    ${page.page.kind === 'hub' ? nothing : progressLine(painter)}
  `;
}

/** "Part 1 of 3: Your leave", "Section 2: Your job". */
export function progressLine(painter: Painter): unknown {
  const { progress } = painter.view;
  if (!progress) return nothing;
  const part = say('ui.form.part', {
    part: progress.part,
    of: progress.of,
    title: { as: 'text', text: progress.partTitle },
  });
  const section =
    progress.sectionTitle &&
    (progress.section === undefined
      ? text(progress.sectionTitle)
      : say('ui.form.section', { section: progress.section, title: { as: 'text', text: progress.sectionTitle } }));
  return html`<p class="ma-progress">
    <span><b>${part}</b></span
    >${section ? html`<span>${section}</span>` : nothing}
  </p>`;
}

function backLink(painter: Painter): unknown {
  return html`<a
    class="ma-back"
    href="#back"
    @click=${(event: Event) => {
      event.preventDefault();
      painter.dispatch({ type: 'back' });
    }}
    >${icon('back')}${say('ui.form.back')}</a
  >`;
}
