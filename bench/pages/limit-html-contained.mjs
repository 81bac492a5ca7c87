// Hand-written limit: one string of HTML, one listener. `limit-html-contained` is the same with containment in its sheet.
import { html } from './limits/html.mjs';
import { behave } from './limits/behave.mjs';

export function mount(root, form) {
  // The limit that is measured: what a browser needs for one string of HTML. A bench's page, never a product's.
  root.innerHTML = html(form);
  return behave(root, form);
}
