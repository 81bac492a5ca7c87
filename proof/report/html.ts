/** What a cell shows: words, a number, or whether a bar was cleared. */
export type Cell = string | { readonly number: string } | { readonly verdict: boolean };

/** One part of the page. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly command: string;
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('{{', '{&#123;');

/** How many of a part's bars are cleared, in words; nothing where it has none. */
function cleared({ rows }: Part): string {
  const verdicts = rows
    .flat()
    .filter((one): one is { readonly verdict: boolean } => typeof one === 'object' && 'verdict' in one);
  return verdicts.length === 0
    ? ''
    : `${verdicts.filter(({ verdict }) => verdict).length} of ${verdicts.length} bars cleared`;
}

/** A table that can be scrolled by itself on a small screen; its region is called like its part, or all of them would sound alike. */
function table({ id, head, rows }: Part): string {
  return `<div class="quality-table" role="region" tabindex="0" aria-labelledby="${escape(id)}-title">
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

const after = (before: string, text: string): string => (text === '' ? '' : before + text);

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
${parts
  .map(
    (part) =>
      `            <li><a href="#${escape(part.id)}">${escape(part.title)}</a>${after(': ', cleared(part))}</li>`,
  )
  .join('\n')}
          </ul>
        </nav>
${parts
  .map(
    (part) => `        <section id="${escape(part.id)}">
          <h2 id="${escape(part.id)}-title">${escape(part.title)}</h2>
          <p>${escape(part.lead)} <code>${escape(part.command)}</code>. ${escape(part.note)}</p>
          ${table(part)}
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
