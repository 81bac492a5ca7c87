import { html, nothing, type TemplateResult } from 'lit';
import '../../../src/form/ma-form.js';
import { kinds } from '../../../src/generated/fields.js';
import { layoutSchema } from '../../../src/generated/layout-schema.js';
import { makeAuthorForm } from '../../../src/interpret/author-form.js';
import { readJson } from '../../../src/interpret/read/read-json.js';
import type { CompiledForm } from '../../../src/model/index.js';
import type { AuthorProblem } from '../../../src/plan/index.js';
import { problemTexts } from '../../../src/text/problem-texts.js';
import { registerTexts, text } from '../../../src/text/index.js';
import { icon } from '../../../src/ui/more-icons.js';
import { HandbookPart, definePart } from './part.js';
import { lineOf, placeOf } from './place-of.js';
import layoutExample from './writer-layout.json?raw';
import schemaExample from './writer-schema.json?raw';

registerTexts(problemTexts);

/** How long a writer's hands rest before the form is made anew. */
const PAUSE = 350;
const SCHEMA = 'answers.schema.json';
const LAYOUT = 'form.json';

/** Schema and layout on one side, the form on the other. The same code as in a Mass.gov page reads them: nothing is compiled. */
export class FormWriter extends HandbookPart {
  static override properties = {
    schema: { state: true },
    layout: { state: true },
    made: { state: true },
    problems: { state: true },
  };

  declare schema: string;
  declare layout: string;
  declare made: CompiledForm | undefined;
  declare problems: readonly AuthorProblem[];
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.schema = schemaExample;
    this.layout = layoutExample;
    this.problems = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#make();
  }

  protected override render(): TemplateResult {
    const errors = this.problems.filter(({ severity }) => severity === 'error');
    return html`<div class="ma-body">
      <div class="part-grid">
        ${this.#editor('schema', `What a valid answer is: ${SCHEMA}`, this.schema)}
        ${this.#editor('layout', `How it is asked: ${LAYOUT} (may be empty)`, this.layout)}
      </div>
      <div role="status">
        ${
          this.problems.length === 0
            ? html`<p class="ma-saved">${icon('check')}This is a form. Try it below.</p>`
            : html`<div class="ma-note ${errors.length > 0 ? 'bad' : 'warn'}">
                ${icon(errors.length > 0 ? 'alert' : 'warning')}
                <div>
                  <p>
                    <strong
                      >${errors.length > 0 ? 'This is not a form yet. Below is the last one that was.' : 'This works. Look at it again:'}</strong
                    >
                  </p>
                  <ul class="ma-links">
                    ${this.problems.slice(0, 8).map((problem) => html`<li>${this.#problem(problem)}</li>`)}
                  </ul>
                </div>
              </div>`
        }
      </div>
      <hr class="ma-rule" />
      ${
        this.made
          ? html`<ma-form heading-level="2" .compiled=${this.made} .kinds=${kinds}><p>The form.</p></ma-form>`
          : nothing
      }
    </div>`;
  }

  #editor(which: 'schema' | 'layout', label: string, written: string): TemplateResult {
    return html`<div class="ma-field">
      <label class="ma-label" for=${which}>${label}</label>
      <textarea
        class="ma-input"
        id=${which}
        rows="18"
        spellcheck="false"
        autocapitalize="off"
        .value=${written}
        @input=${(event: Event) => this.#wrote(which, (event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </div>`;
  }

  #wrote(which: 'schema' | 'layout', written: string): void {
    this[which] = written;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#make(), PAUSE);
  }

  /** A problem is a way to its place. */
  #problem({ file, pointer, code, params }: AuthorProblem): TemplateResult {
    const which = file === LAYOUT ? 'layout' : 'schema';
    const written = this[which];
    const at = placeOf(written, pointer);
    const line = typeof params['line'] === 'number' ? params['line'] : lineOf(written, at[0]);
    return html`<button
      class="ma-btn ma-btn-quiet"
      type="button"
      @click=${() => {
        const editor = this.renderRoot.querySelector<HTMLTextAreaElement>(`#${which}`);
        editor?.focus();
        editor?.setSelectionRange(...at);
        // A text box does not bring its selection into view by itself.
        if (editor) editor.scrollTop = (line - 4) * parseFloat(getComputedStyle(editor).lineHeight);
      }}
    >
      ${file === LAYOUT ? LAYOUT : SCHEMA}, line ${line}: ${text({ key: `problem.${code}`, params })}
    </button>`;
  }

  #make(): void {
    const schema = readJson(this.schema, SCHEMA);
    const layout = this.layout.trim() === '' ? undefined : readJson(this.layout, LAYOUT);
    const unread = [schema, layout].flatMap((one) => (one && 'problem' in one ? [one.problem] : []));
    if (!('json' in schema) || unread.length > 0) {
      this.problems = unread;
      return;
    }
    const form = makeAuthorForm({
      schema: schema.json,
      ...(layout && 'json' in layout && { layout: layout.json }),
      id: 'my-form',
      kinds,
      layoutSchema: layoutSchema,
    });
    this.problems = form.problems;
    if (form.plan) this.made = { plan: form.plan, validator: form.validator, texts: {} };
  }
}

definePart('form-writer', FormWriter);
