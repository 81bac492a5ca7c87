/// <reference types="vite/client" />
import { html, type TemplateResult } from 'lit';
import { HandbookPart, definePart } from './part.js';

/** What `npm run accessibility -- --keep` wrote of one engine. */
interface Results {
  readonly engine: string;
  readonly date: string;
  readonly checks: ReadonlyArray<{
    readonly name: string;
    readonly stories?: number;
    readonly subjects?: number;
    readonly faults?: number;
    readonly cannot?: string;
  }>;
}

const ENGINES: Readonly<Record<string, string>> = {
  chromium: 'Chromium (Chrome, Edge)',
  firefox: 'Firefox',
  webkit: 'WebKit (Safari)',
};

const results = Object.values(
  import.meta.glob<Results>('../../../docs/results/accessibility-*.json', { eager: true, import: 'default' }),
);

/** The figures of the statement. None is typed by hand. */
export class AccessibilityResults extends HandbookPart {
  protected override render(): TemplateResult {
    if (results.length === 0)
      return html`<div class="ma-body"><p>Nothing was measured yet: run “npm run accessibility”.</p></div>`;
    const figures = new Intl.NumberFormat('en-US');
    return html`<div class="ma-body">
      ${results.map(
        ({ engine, date, checks }) =>
          html`<div class="part-wide" role="region" tabindex="0" aria-label=${ENGINES[engine] ?? engine}>
            <table>
              <caption>
                ${ENGINES[engine] ?? engine}, measured on ${date}
              </caption>
              <thead>
                <tr>
                  <th scope="col">What was checked</th>
                  <th scope="col">Screens</th>
                  <th scope="col">Things looked at</th>
                  <th scope="col">Faults</th>
                </tr>
              </thead>
              <tbody>
                ${checks.map(
                  ({ name, stories, subjects, faults, cannot }) =>
                    html`<tr>
                      <th scope="row">${name}</th>
                      ${
                        cannot === undefined
                          ? html`<td>${figures.format(stories ?? 0)}</td>
                              <td>${figures.format(subjects ?? 0)}</td>
                              <td>${figures.format(faults ?? 0)}</td>`
                          : html`<td colspan="3">Not checked in this browser: ${cannot}</td>`
                      }
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`,
      )}
    </div>`;
  }
}

definePart('accessibility-results', AccessibilityResults);
