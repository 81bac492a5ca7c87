import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { text } from '../../text/index.js';
import { FieldElement } from '../../ui/field-element.js';
import { labelFrame } from '../../ui/field-frame.js';
import { icon } from '../../ui/more-icons.js';
import { partOf } from '../reading/typed-text.js';
import { forgetContent, keepContent } from './file-contents.js';
import { entryOf, kind, megabytes, mostBytes } from './file.kind.js';

/**
 * A file from the device. Its content stays in this page until the answers are sent.
 *
 * @summary A file.
 * @event {EntryEvent} ma-entry - The chosen file's name, type and size.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
@customElement('ma-file-field')
export class FileField extends FieldElement {
  /** `aria-invalid` is always there: without it Chromium tells that a required file is wrong before anybody has touched it. */
  protected override field(): TemplateResult {
    const { question } = this;
    const { domId, facts } = question;
    const invalid = this.invalid();
    const described = [this.description, `${domId}-limits`].filter((id) => id !== nothing).join(' ');
    return labelFrame(
      question,
      this.headingLevel,
      html`<p class="ma-hint" id="${domId}-limits">${this.#limits()}</p>
        <input
          class="ma-input ma-file-box"
          type="file"
          id=${domId}
          name=${domId}
          data-part=""
          accept=${facts.contentMediaType ?? nothing}
          ?required=${question.required && kind.isBlank(this.entry)}
          ?disabled=${facts.readOnly}
          aria-invalid=${invalid === nothing ? 'false' : invalid}
          aria-describedby=${described}
          @change=${this.#onChange}
        />
        ${kind.isBlank(this.entry) ? nothing : this.#chosen()}`,
    );
  }

  #limits(): string {
    const { facts } = this.question;
    const type = facts.contentMediaType?.split('/')[1]?.toUpperCase();
    const size = megabytes(mostBytes(facts));
    return text(
      type === undefined
        ? { key: 'ui.file-limit', params: { size } }
        : { key: 'ui.file-limit-type', params: { size, type } },
    );
  }

  #chosen(): TemplateResult {
    const name = partOf(this.entry, 'name');
    return html`<div class="ma-chosen-file">
      ${icon('check-circle')}
      <span class="ma-file-name" translate="no"><bdi>${name === '' ? text({ key: 'ui.a-file' }) : name}</bdi></span>
      ${
        this.question.facts.readOnly
          ? nothing
          : html`<button class="ma-btn ma-btn-quiet" type="button" @click=${this.#remove}>
              ${text({ key: 'ui.remove' })}<span class="ma-sr"> ${name}</span>
            </button>`
      }
    </div>`;
  }

  readonly #remove = (): void => {
    forgetContent(partOf(this.entry, 'id'));
    this.put(kind.empty);
    this.querySelector('input')?.focus();
  };

  readonly #onChange = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [chosen] = input.files ?? [];
    // The same file may be chosen again after it was removed.
    if (!chosen) return;
    const before = partOf(this.entry, 'id');
    const file = { id: newId(), name: chosen.name, type: chosen.type, size: chosen.size };
    // What is too large is not read: it is named, and refused when the answers are looked at.
    if (chosen.size <= mostBytes(this.question.facts)) keepContent(file, await base64Of(chosen));
    input.value = '';
    forgetContent(before);
    this.put(entryOf(file));
  };
}

function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The browser's own encoder: a data URL without its head. */
async function base64Of(file: File): Promise<string> {
  const url = await new Promise<string>((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.onerror = () => failed(reader.error ?? new Error('the file cannot be read'));
    reader.readAsDataURL(file);
  });
  return url.slice(url.indexOf(',') + 1);
}

declare global {
  interface HTMLElementTagNameMap {
    'ma-file-field': FileField;
  }
}
