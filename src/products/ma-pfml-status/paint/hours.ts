import { html, nothing } from 'lit';
import type { FormattedValue, Json, StatusProjection, TextParam } from '../../../model/index.js';
import { formatValue } from '../../../text/index.js';
import { say } from '../../../tracker/say.js';
import { sayPfml } from '../say-pfml.js';

/** The hours that were reported of leave in uneven blocks, newest first, and all of them together. */
export function hoursReported({ past }: StatusProjection): unknown {
  const reports = past.filter(({ kind }) => kind === 'hours_reported').map(({ fields }) => fields);
  if (reports.length === 0) return html`<p>${sayPfml('ui.pfml.hours-none')}</p>`;
  const total = reports.reduce((sum, { minutes }) => sum + minutesOf(minutes), 0);
  const isConfirmed = past.some(({ kind }) => kind === 'hours_confirmed');
  return html`<p>${sayPfml('ui.pfml.hours-total', { hours: { as: 'duration', value: total } })}</p>
    <ul class="ma-bullets">
      ${[...reports].reverse().map(({ minutes, first_on: from, last_on: to }) => {
        const hours: TextParam = { as: 'duration', value: minutesOf(minutes) };
        return html`<li>${sayPfml('ui.pfml.hours-days', { days: daysSaid(from, to), hours })}</li>`;
      })}
    </ul>
    ${isConfirmed ? html`<p>${sayPfml('ui.pfml.hours-confirmed')}</p>` : nothing}`;
}

function minutesOf(minutes: Json | undefined): number {
  return typeof minutes === 'number' ? minutes : 0;
}

function daysSaid(from: Json | undefined, to: Json | undefined): string {
  const dateOf = (day: Json | undefined): FormattedValue => ({ as: 'date', value: typeof day === 'string' ? day : '' });
  return from === to ? formatValue(dateOf(from)) : say('ui.status.period', { from: dateOf(from), to: dateOf(to) });
}
