/** What a cell shows: words, a number, or whether a bar was cleared. */
export type Cell = string | { readonly number: string } | { readonly verdict: boolean };

/** One part of the page. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly command: string;
  readonly note: string;
  /** Markup made by `table`. */
  readonly body: string;
}

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('{{', '{&#123;');

/** A table that can be scrolled by itself on a small screen. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `<div class="quality-table" role="region" tabindex="0" aria-label="Table">
          <table>
            <thead><tr>${head.map((title) => `<th scope="col">${escape(title)}</th>`).join('')}</tr></thead>
            <tbody>
${rows.map((row) => `              <tr>${row.map(cell).join('')}</tr>`).join('\n')}
            </tbody>
          </table>
        </div>`;
}

function cell(content: Cell, at: number): string {
  if (typeof content === 'string')
    return at === 0 ? `<th scope="row">${escape(content)}</th>` : `<td>${escape(content)}</td>`;
  if ('number' in content) return `<td class="quality-number">${escape(content.number)}</td>`;
  return `<td class="${content.verdict ? 'quality-yes' : 'quality-no'}">${content.verdict ? 'Yes' : 'No'}</td>`;
}

/** The whole page, with the demo site's own head, top and foot. */
export function page(parts: readonly Part[]): string {
  return `<!doctype html>
<html lang="en">
  <!-- Written by npm run report. Do not edit. -->
  <head>
    {{> head}}
    <link rel="stylesheet" href="/quality/quality.css" />
    <title>Quality, measured | Mass.gov demo</title>
  </head>
  <body>
    {{> top}}
    <main id="main" tabindex="-1">
      <div class="site-wrap">
        <h1 class="site-title">Quality, measured</h1>
        <p class="site-lede">
          Each promise of these forms, with the figure that was measured and the command that measures it again. Where a figure
          falls short, the table says so.
        </p>
        <nav aria-label="On this page">
          <ul class="site-list">
${parts.map(({ id, title }) => `            <li><a href="#${escape(id)}">${escape(title)}</a></li>`).join('\n')}
          </ul>
        </nav>
${parts
  .map(
    ({ id, title, lead, command, note, body }) => `        <section id="${escape(id)}">
          <h2>${escape(title)}</h2>
          <p>${escape(lead)} <code>${escape(command)}</code>. ${escape(note)}</p>
          ${body}
        </section>`,
  )
  .join('\n')}
      </div>
    </main>
    {{> foot}}
  </body>
</html>
`;
}
