import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Entry, Option } from '../../model/index.js';
import { plural, text } from '../../text/index.js';
import { entryFor, findOptions, wordsOf } from './find-options.js';
import type { SelectWishes } from './option-select.js';
import { icon } from '../../ui/more-icons.js';
import { widthClass } from '../../ui/width.js';

/** The count of matches is said this long after the last key. */
const PAUSE = 700;

/** What a search box needs to know. */
export interface SearchWishes extends Omit<SelectWishes, 'onInput' | 'chosen'> {
  readonly entry: Entry;
}

/** How one option stands in the list. VoiceOver in Safari says only the option that is selected, so the one that the arrows are on is. */
interface OptionState {
  readonly id: string;
  readonly isActive: boolean;
  readonly isTaken: boolean;
  readonly isSelected: boolean;
}

/**
 * A text box that finds one of many options: the editable combobox with list of the ARIA Authoring Practices. The focus stays in the
 * box; arrows move through the list, Enter takes, Escape closes. What was typed and names no option stays as typed.
 *
 * A controller and not an element, so that its box stands in the form's own tree with the label and the error.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-autocomplete-list/
 */
export class SearchBox implements ReactiveController {
  /** What stands in the box while somebody types. An option that is named in full on the way ("New York", to "New York Mills") changes nothing in it. */
  #typing: string | undefined;
  #isOpen = false;
  #active = -1;
  #said = '';
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly put: (entry: Entry) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause);
    this.#typing = undefined;
    this.#isOpen = false;
  }

  /** The box and its list. */
  template({ question, options, entry, description, invalid }: SearchWishes): TemplateResult {
    const { domId, facts } = question;
    const taken = options.find((option) => option.key === entry);
    const words = this.#typing ?? wordsOf(options, entry);
    // A finished answer is no search: opening the list again shows all of it.
    const found = findOptions(options, taken && this.#typing === undefined ? '' : words);
    const isOpen = this.#isOpen && !facts.readOnly;
    const active = isOpen ? found[this.#active] : undefined;
    return html`<div class="ma-combo ${widthClass(question.width)}">
      <input
        class="ma-input"
        id=${domId}
        name=${domId}
        data-part=""
        role="combobox"
        aria-labelledby="${domId}-label"
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-controls="${domId}-list"
        aria-autocomplete="list"
        aria-activedescendant=${active ? `${domId}-option-${options.indexOf(active)}` : nothing}
        autocomplete="off"
        spellcheck="false"
        ?required=${question.required}
        ?readonly=${facts.readOnly}
        aria-describedby=${description}
        aria-invalid=${invalid}
        .value=${live(words)}
        @input=${(event: Event) => this.#onInput(event, options)}
        @change=${(event: Event) => this.#onChange(event, options, entry)}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, found)}
        @click=${() => this.#open(-1)}
        @blur=${() => this.#leave()}
      />
      ${icon('down')}
      <ul class="ma-listbox" id="${domId}-list" role="listbox" aria-labelledby="${domId}-label" ?hidden=${!isOpen}>
        ${
          isOpen
            ? repeat(
                found,
                (option) => option.key,
                (option) =>
                  this.#option(option, {
                    id: `${domId}-option-${options.indexOf(option)}`,
                    isActive: option === active,
                    isTaken: option === taken,
                    isSelected: option === (active ?? taken),
                  }),
              )
            : nothing
        }
        ${isOpen && found.length === 0 ? html`<li class="is-nothing" role="option" aria-disabled="true" aria-selected="false">${text({ key: 'ui.no-results' })}</li>` : nothing}
      </ul>
      <div class="ma-sr" role="status">${this.#said}</div>
    </div>`;
  }

  #option(option: Option, { id, isActive, isTaken, isSelected }: OptionState): TemplateResult {
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the focus never comes here: the box has the keys
    return html`<li
      id=${id}
      class=${isTaken ? 'is-taken' : nothing}
      role="option"
      aria-selected=${isSelected ? 'true' : 'false'}
      ?data-active=${isActive}
      @mousedown=${(event: Event) => event.preventDefault() /* the focus stays in the box */}
      @click=${() => this.#take(option)}
    >
      ${text(option.label)}
    </li>`;
  }

  #onInput(event: Event, options: readonly Option[]): void {
    this.#typing = (event.target as HTMLInputElement).value;
    this.put(entryFor(options, this.#typing));
    this.#open(-1);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#say(), PAUSE);
  }

  /** Told by the browser when the box is left, too; an option that was taken is not searched for again: another may have the same words. */
  #onChange({ target }: Event, options: readonly Option[], entry: Entry): void {
    const { value } = target as HTMLInputElement;
    if (value !== wordsOf(options, entry)) this.put(entryFor(options, value));
  }

  #onKey(event: KeyboardEvent, found: readonly Option[]): void {
    if (event.isComposing) return;
    const active = this.#isOpen ? found[this.#active] : undefined;
    if (event.key === 'ArrowDown') this.#move(event, 1, found.length);
    else if (event.key === 'ArrowUp') this.#move(event, -1, found.length);
    else if (event.key === 'Escape' && this.#isOpen) this.#stop(event, () => this.#close());
    else if (event.key === 'Escape') this.#stop(event, () => this.#take(undefined));
    else if (event.key === 'Enter' && active) this.#stop(event, () => this.#take(active));
  }

  #move(event: KeyboardEvent, step: 1 | -1, count: number): void {
    event.preventDefault();
    if (count === 0) return this.#open(-1);
    const first = step === 1 ? 0 : count - 1;
    this.#open(!this.#isOpen || this.#active === -1 ? first : (this.#active + step + count) % count);
    void this.host.updateComplete.then(() =>
      this.host.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  #stop(event: Event, act: () => void): void {
    event.preventDefault();
    act();
  }

  #take(option: Option | undefined): void {
    this.#typing = undefined;
    this.put(option?.key ?? '');
    this.#close();
  }

  #leave(): void {
    this.#typing = undefined;
    this.#close();
    this.host.requestUpdate();
  }

  #open(active: number): void {
    this.#isOpen = true;
    this.#active = active;
    this.host.requestUpdate();
  }

  #close(): void {
    if (!this.#isOpen && this.#said === '') return;
    clearTimeout(this.#pause);
    this.#isOpen = false;
    this.#active = -1;
    this.#said = '';
    this.host.requestUpdate();
  }

  #say(): void {
    if (!this.#isOpen) return;
    const count = this.host.querySelectorAll('[role=option]:not([aria-disabled])').length;
    this.#said = count === 0 ? text({ key: 'ui.no-results' }) : plural('results', count);
    this.host.requestUpdate();
  }
}
