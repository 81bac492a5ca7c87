import { html, nothing } from 'lit';
import { dayOf } from '../../../engine/status/moments.js';
import type { StatusPlan, StatusProjection } from '../../../model/index.js';
import { text } from '../../../text/index.js';
import { sayPfml } from '../say-pfml.js';

/** Letters that the agency has sent about the claim, newest first. */
export function noticesSent({ past }: StatusProjection, { fields }: StatusPlan): unknown {
  const sent = past.filter(({ kind }) => kind === 'notice_posted').reverse();
  if (sent.length === 0) return nothing;
  const values = fields['notice']?.values ?? {};
  return html`<ul class="ma-bullets">
    ${sent.map(({ at, fields: { notice } }) => {
      const name = typeof notice === 'string' && Object.hasOwn(values, notice) ? values[notice] : undefined;
      const date = { as: 'date', value: dayOf(at) } as const;
      return html`<li>
        ${sayPfml('ui.pfml.notice-on', { notice: name ? text(name) : sayPfml('ui.pfml.a-notice'), date })}
      </li>`;
    })}
  </ul>`;
}
