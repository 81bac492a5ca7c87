import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Entry, NOT_KNOWN, isNotKnown } from '../model/index.js';
import { text } from '../text/index.js';
import { type FieldElement, addToFields } from './field-element.js';

/** What stood in a field before "I don't know" was ticked: it comes back when the box is unticked. */
const before = new WeakMap<FieldElement, Entry>();

addToFields((field, entry, put) => {
  const { domId, notKnown, facts } = field.question;
  if (!notKnown) return nothing;
  const tick = (event: Event): void => {
    const { checked } = event.target as HTMLInputElement;
    if (checked) before.set(field, entry);
    put(checked ? NOT_KNOWN : (before.get(field) ?? ''));
  };
  return html`<label class="ma-choice ma-not-known"
    ><input
      type="checkbox"
      id="${domId}-not-known"
      name="${domId}-not-known"
      data-part="~"
      ?disabled=${facts.readOnly}
      .checked=${live(isNotKnown(entry))}
      @change=${tick}
    /><span>${text({ key: 'ui.not-known' })}</span></label
  >`;
});
