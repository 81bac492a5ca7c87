/// <reference types="vite/client" />
import { html, type TemplateResult } from 'lit';
import foot from '../demo/parts/foot.html?raw';
import rail from '../demo/parts/rail-pfml.html?raw';
import top from '../demo/parts/top.html?raw';
import sheet from '../demo/site.css?inline';

const style = new CSSStyleSheet();
style.replaceSync(sheet);

/** The demo site's sheet, on or off for the whole preview. */
export function showHost(isShown: boolean): void {
  const others = document.adoptedStyleSheets.filter((one) => one !== style);
  document.documentElement.classList.toggle('stage-host', isShown);
  document.adoptedStyleSheets = isShown ? [...others, style] : others;
}

/** A page in the manner of Mass.gov around a story: the demo site's own parts. */
export function hostPage(content: unknown): TemplateResult {
  return html`${parsed(top)}
    <main>
      <div class="site-wrap">
        <h1 class="site-title">Apply for paid family and medical leave</h1>
        <div class="site-grid">
          <div class="site-column">${content}</div>
          ${parsed(rail)}
        </div>
      </div>
    </main>
    ${parsed(foot)}`;
}

/** The nodes of a part. They stand in a document that is only looked at, so a link must lead nowhere. */
function parsed(source: string): readonly Node[] {
  const nodes = [...new DOMParser().parseFromString(source, 'text/html').body.childNodes];
  for (const link of nodes.flatMap((node) => (node instanceof Element ? [...node.querySelectorAll('a')] : [])))
    link.addEventListener('click', (event) => event.preventDefault());
  return nodes;
}
