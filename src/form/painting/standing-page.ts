import type { PageView } from '../../model/index.js';
import { fieldsReady } from '../focus/field-elements.js';
import { templateName, templateOf } from './page-templates.js';
import type { PageTemplate } from './painter.js';

/** Sees to it that a page is painted when all that it paints is there, and not in pieces. */
export class StandingPage {
  #id: string | undefined;

  constructor(
    private readonly arrived: () => void,
    private readonly failed: () => void,
  ) {}

  /** The page's template, or undefined while something of it is fetched. A page that stands keeps standing: a field that comes to it later appears in its place. */
  template(view: PageView): PageTemplate | undefined {
    const { page, questions } = view;
    const template = templateOf(templateName(view), this.arrived, this.failed);
    const hasFields = fieldsReady(
      questions.map((question) => question.kind),
      this.arrived,
      this.failed,
    );
    if (template && hasFields) this.#id = page.id;
    return hasFields || this.#id === page.id ? template : undefined;
  }
}
