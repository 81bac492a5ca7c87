import { html, LitElement, type CSSResultGroup } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Address, Entry, QuestionView } from '../../model/index.js';
import type { FieldElement } from '../../ui/field-element.js';
import type { EntryEvent } from '../../ui/field-events.js';
import { styles } from '../../ui/styles.js';

/** What fields live in, without a form: the one root with its sheets, the column, and a session that only echoes. For tests. */
@customElement('field-stage')
export class FieldStage extends LitElement {
  static override readonly styles: CSSResultGroup = [...styles];

  /** Direction of writing, as the form's root sets it. */
  @property({ attribute: false }) direction: 'ltr' | 'rtl' = 'ltr';

  /** Fields in order. */
  @property({ attribute: false }) fields: readonly FieldElement[] = [];

  /** False: entries are told and nothing comes back, as when a session is slow. */
  @property({ attribute: false }) echoes = true;

  /** Events as they came. */
  readonly told: { readonly type: string; readonly address: Address; readonly entry?: Entry }[] = [];

  constructor() {
    super();
    this.addEventListener('ma-entry', (event) => this.#onEntry(event));
    this.addEventListener('ma-leave', (event) => this.told.push({ type: 'ma-leave', address: event.detail.address }));
  }

  override render(): unknown {
    return html`<div class="ma-body" dir=${this.direction}>
      <form novalidate @submit=${(event: Event) => event.preventDefault()}>${this.fields}</form>
    </div>`;
  }

  #onEntry({ detail: { address, entry } }: EntryEvent): void {
    this.told.push({ type: 'ma-entry', address, entry });
    const field = this.fields.find((one) => one.question.address === address);
    if (field && this.echoes) field.question = { ...field.question, entry };
  }
}

/** A field on a stage, painted. Take `stage.remove()` when done. */
export async function stageField(
  question: QuestionView,
  wishes: Partial<Pick<FieldStage, 'direction' | 'echoes'>> = {},
): Promise<{ stage: FieldStage; field: FieldElement }> {
  const field = document.createElement(`ma-${question.kind}-field`) as FieldElement;
  field.question = question;
  const stage = document.createElement('field-stage') as FieldStage;
  Object.assign(stage, wishes, { fields: [field] });
  document.body.append(stage);
  await stage.updateComplete;
  await field.updateComplete;
  return { stage, field };
}
