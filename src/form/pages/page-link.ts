import { type TemplateResult, html, nothing } from 'lit';

/**
 * A link to another page of the form. A link and not a button, because it goes somewhere and people list links to find it; the
 * fragment only names the page, and following it is the session's business.
 */
export function pageLink(page: string, follow: () => void, content: unknown, describedBy?: string): TemplateResult {
  return html`<a
    href="#${page}"
    aria-describedby=${describedBy || nothing}
    @click=${(event: Event) => {
      event.preventDefault();
      follow();
    }}
    >${content}</a
  >`;
}
