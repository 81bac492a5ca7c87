import { type TemplateResult, html, nothing } from 'lit';

/** What may be told of a heading. `takesFocus`: focus goes there when the page changes. */
export interface HeadingOptions {
  readonly classes?: string;
  readonly id?: string;
  readonly takesFocus?: boolean;
}

/**
 * A heading of any level: the host page decides where the form stands in its outline. Written out level by level, because a tag name
 * made from a variable would need Lit's unsafe statics.
 */
export function heading(
  level: number,
  content: unknown,
  { classes = '', id, takesFocus = false }: HeadingOptions = {},
): TemplateResult {
  const tab = takesFocus ? '-1' : nothing;
  switch (Math.min(Math.max(level, 1), 6)) {
    case 1:
      return html`<h1 class=${classes} id=${id ?? nothing} tabindex=${tab}>${content}</h1>`;
    case 2:
      return html`<h2 class=${classes} id=${id ?? nothing} tabindex=${tab}>${content}</h2>`;
    case 3:
      return html`<h3 class=${classes} id=${id ?? nothing} tabindex=${tab}>${content}</h3>`;
    case 4:
      return html`<h4 class=${classes} id=${id ?? nothing} tabindex=${tab}>${content}</h4>`;
    case 5:
      return html`<h5 class=${classes} id=${id ?? nothing} tabindex=${tab}>${content}</h5>`;
    default:
      return html`<h6 class=${classes} id=${id ?? nothing} tabindex=${tab}>${content}</h6>`;
  }
}
