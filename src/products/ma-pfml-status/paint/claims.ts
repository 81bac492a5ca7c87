import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { StatusProjection, StatusView } from '../../../model/index.js';
import { text } from '../../../text/index.js';
import { facts } from '../../../tracker/paint/items.js';
import { tag } from '../../../tracker/paint/tag.js';
import { heading } from '../../../ui/heading.js';
import { icon } from '../../../ui/more-icons.js';
import type { ClaimListed, ClaimsListed } from '../claims-desk.js';
import { sayPfml } from '../say-pfml.js';

/** What the list of applications is painted from. */
export interface ClaimsPainter {
  readonly headingLevel: number;
  readonly viewOf: (status: StatusProjection) => StatusView | undefined;
  readonly noticesOf: (status: StatusProjection) => unknown;
  readonly open: (applicationId: string) => void;
  /** Goes on with one that is not finished; absent where nobody has told the page on which that is done. */
  readonly goOn?: (applicationId: string) => void;
  readonly showMore: () => void;
}

/** Applications that are still filled in. */
const UNFINISHED: ReadonlySet<string> = new Set(['started', 'submitted']);

/** The applications of the reader, the newest first, each with where it stands; nothing for whoever has one. */
export function claimCards({ claims, count }: ClaimsListed, painter: ClaimsPainter): unknown {
  if (count < 2) return nothing;
  const isMore = claims.length < count;
  return html`<p>${isMore ? claimsShown({ claims, count }) : sayPfml('ui.pfml.claims-lead')}</p>
    ${repeat(
      claims,
      ({ applicationId }) => applicationId,
      (claim) => card(claim, painter),
    )}
    ${
      isMore
        ? html`<div class="ma-actions">
            <button class="ma-btn ma-more-claims" type="button" @click=${painter.showMore}>
              ${icon('plus')}${sayPfml('ui.pfml.more-claims')}
            </button>
          </div>`
        : nothing
    }`;
}

/** How many of them are shown. */
export function claimsShown({ claims, count }: ClaimsListed): string {
  const number = (value: number) => ({ as: 'number', value }) as const;
  return sayPfml('ui.pfml.claims-count', { shown: number(claims.length), count: number(count) });
}

function card({ applicationId, isOpen, status }: ClaimListed, painter: ClaimsPainter): TemplateResult | typeof nothing {
  const view = painter.viewOf(status);
  if (!view) return nothing;
  const now = view.sections.find((section) => section.now)?.now;
  const mayGoOn = now && UNFINISHED.has(now.state);
  return html`<div class="ma-card" data-claim=${applicationId}>
    <div class="ma-card-head">
      ${heading(painter.headingLevel, text(view.title), { classes: 'ma-h3', takesFocus: true })}${
        now ? tag(now.tag) : nothing
      }
    </div>
    <div class="ma-card-body ma-item">
      ${facts(view.facts)} ${now ? html`<p>${text(now.say)}</p>` : nothing}
      ${
        // What is told above a page that is not finished, is told of it here too: from when it can be sent.
        mayGoOn
          ? view.alerts
              .filter(({ tone }) => tone === 'warn')
              .map((alert) => html`<p class="ma-late">${icon('warning')}<span>${text(alert.text)}</span></p>`)
          : nothing
      }
      ${painter.noticesOf(status)} ${isOpen ? html`<p class="ma-quiet">${sayPfml('ui.pfml.this-claim')}</p>` : nothing}
      ${isOpen && !mayGoOn ? nothing : ways(applicationId, { isOpen, mayGoOn: mayGoOn === true }, painter)}
    </div>
  </div>`;
}

function ways(
  applicationId: string,
  { isOpen, mayGoOn }: { readonly isOpen: boolean; readonly mayGoOn: boolean },
  { open, goOn }: ClaimsPainter,
): TemplateResult {
  return html`<div class="ma-actions">
    ${
      mayGoOn && goOn
        ? html`<button class="ma-btn" type="button" @click=${() => goOn(applicationId)}>
            ${sayPfml('ui.pfml.go-on')}<span class="ma-sr"> ${applicationId}</span>
          </button>`
        : nothing
    }
    ${
      isOpen
        ? nothing
        : html`<button class="ma-btn" type="button" @click=${() => open(applicationId)}>
            ${sayPfml('ui.pfml.show-claim')}<span class="ma-sr"> ${applicationId}</span>
          </button>`
    }
  </div>`;
}
