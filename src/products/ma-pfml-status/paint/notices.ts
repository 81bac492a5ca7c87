import { html, nothing } from 'lit';
import { dayOf } from '../../../engine/status/moments.js';
import type { StatusPlan, StatusProjection } from '../../../model/index.js';
import { text } from '../../../text/index.js';
import { sayPfml } from '../say-pfml.js';

/** The name of a letter that the service keeps. */
const PAPER = /^[\da-f]{32}$/;

/** Letters that the agency has sent about the claim, newest first; `save` where there is a service that has them. */
export function noticesSent(
  { past }: StatusProjection,
  { fields }: StatusPlan,
  save: ((document: string) => void) | undefined,
): unknown {
  const sent = past.filter(({ kind }) => kind === 'notice_posted').reverse();
  if (sent.length === 0) return nothing;
  const names = fields['notice']?.values ?? {};
  return html`<ul class="ma-bullets">
    ${sent.map(({ at, fields: { notice, document } }) => {
      const name = typeof notice === 'string' && Object.hasOwn(names, notice) ? names[notice] : undefined;
      const date = { as: 'date', value: dayOf(at) } as const;
      const values = { notice: name ? text(name) : sayPfml('ui.pfml.a-notice'), date };
      // An event of a system that keeps its letters elsewhere names none of ours.
      if (!save || typeof document !== 'string' || !PAPER.test(document))
        return html`<li>${sayPfml('ui.pfml.notice-on', values)}</li>`;
      return html`<li>
        <button class="ma-btn ma-btn-quiet" type="button" @click=${() => save(document)}>
          ${sayPfml('ui.pfml.notice-get', values)}
        </button>
      </li>`;
    })}
  </ul>`;
}
