import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { StatusProjection, StatusView } from '../../../model/index.js';
import { text } from '../../../text/index.js';
import { facts } from '../../../tracker/paint/items.js';
import { tag } from '../../../tracker/paint/tag.js';
import { heading } from '../../../ui/heading.js';
import type { ClaimListed } from '../claims-desk.js';
import { sayPfml } from '../say-pfml.js';

/** What the list of applications is painted from. */
export interface ClaimsPainter {
  readonly headingLevel: number;
  readonly viewOf: (status: StatusProjection) => StatusView | undefined;
  readonly open: (applicationId: string) => void;
}

/** All applications of the reader, each with where it stands; nothing for whoever has one. */
export function claimCards(claims: readonly ClaimListed[], painter: ClaimsPainter): unknown {
  if (claims.length < 2) return nothing;
  return html`<p>${sayPfml('ui.pfml.claims-lead')}</p>
    ${repeat(
      claims,
      ({ applicationId }) => applicationId,
      (claim) => card(claim, painter),
    )}`;
}

function card({ applicationId, isOpen, status }: ClaimListed, painter: ClaimsPainter): TemplateResult | typeof nothing {
  const view = painter.viewOf(status);
  if (!view) return nothing;
  const now = view.sections.find((section) => section.now)?.now;
  return html`<div class="ma-card" data-claim=${applicationId}>
    <div class="ma-card-head">
      ${heading(painter.headingLevel, text(view.title), { classes: 'ma-h3' })}${now ? tag(now.tag) : nothing}
    </div>
    <div class="ma-card-body ma-item">
      ${facts(view.facts)} ${now ? html`<p>${text(now.say)}</p>` : nothing}
      ${
        isOpen
          ? html`<p class="ma-quiet">${sayPfml('ui.pfml.this-claim')}</p>`
          : html`<div class="ma-actions">
              <button class="ma-btn" type="button" @click=${() => painter.open(applicationId)}>
                ${sayPfml('ui.pfml.show-claim')}<span class="ma-sr"> ${applicationId}</span>
              </button>
            </div>`
      }
    </div>
  </div>`;
}
