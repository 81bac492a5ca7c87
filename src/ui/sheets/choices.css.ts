import { css } from 'lit';

/** Radios and checkboxes as rows whose whole width is the target, questions revealed under them, and the list of a search box. */
export const choices = css`
  .ma-choices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--ma-3);
    max-inline-size: var(--ma-column);
  }
  .ma-choice {
    position: relative;
    display: grid;
    grid-template-columns: 1.5rem minmax(0, 1fr);
    column-gap: var(--ma-3);
    align-items: start;
    min-block-size: 3.25rem;
    padding: 0.8125rem var(--ma-4);
    border: 1px solid var(--ma-choice-line);
    border-radius: var(--ma-radius);
    background: var(--ma-choice-surface);
    cursor: pointer;
    line-height: 1.5;
  }
  .ma-field > .ma-choice {
    max-inline-size: var(--ma-column);
  }
  .ma-choice:hover {
    background: var(--ma-choice-surface-hover);
    border-color: var(--ma-choice-line-hover);
  }
  .ma-choice:active {
    background: var(--ma-choice-surface-press);
  }
  .ma-choice input {
    appearance: none;
    display: grid;
    place-items: center;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    border: 2px solid var(--ma-mark-line);
    background: var(--ma-surface);
    cursor: inherit;
    position: relative;
    inset-block-start: 0.05rem;
  }
  .ma-choice input[type='radio'] {
    border-radius: 50%;
  }
  .ma-choice input[type='checkbox'] {
    border-radius: var(--ma-radius);
  }
  .ma-choice input:checked {
    border-color: var(--ma-mark-on);
    background: var(--ma-mark-on);
  }
  .ma-choice input[type='radio']:checked {
    box-shadow: inset 0 0 0 3px var(--ma-surface);
  }
  .ma-choice input[type='checkbox']:checked::before {
    content: '';
    inline-size: 0.4375rem;
    block-size: 0.8125rem;
    border: solid var(--ma-on-primary);
    border-width: 0 0.1875rem 0.1875rem 0;
    transform: translateY(-0.0625rem) rotate(45deg);
  }
  .ma-field.has-error > .ma-choices > .ma-choice > input,
  .ma-field.has-error > .ma-choice > input {
    border-color: var(--ma-mark-line-error);
  }
  .ma-choice:has(input:checked) {
    background: var(--ma-choice-surface-on);
    border-color: var(--ma-choice-line-on);
    box-shadow: inset 0 0 0 1px var(--ma-choice-line-on);
  }
  .ma-choice:has(input:focus-visible) {
    outline: 2px solid var(--ma-focus);
    outline-offset: 2px;
  }
  .ma-choice input:focus-visible {
    outline: none;
  }
  .ma-choice:has(input:disabled) {
    background: var(--ma-choice-surface-fixed);
    border-color: var(--ma-choice-line-fixed);
    box-shadow: none;
    cursor: default;
  }
  .ma-choice-hint {
    display: block;
    color: var(--ma-text-quiet);
    font-size: var(--ma-font-small);
    line-height: 1.45;
    margin-block-start: 0.125rem;
  }
  /* Hangs centred under the mark of its choice. */
  .ma-reveal {
    margin-inline-start: calc(var(--ma-4) + 0.625rem);
    padding-block: var(--ma-1) var(--ma-3);
    padding-inline: var(--ma-5) 0;
    border-inline-start: 4px solid var(--ma-primary);
  }
  .ma-reveal > * + * {
    display: block;
    margin-block-start: var(--ma-5);
  }

  .ma-combo {
    position: relative;
    max-inline-size: 30rem;
  }
  .ma-combo > .ma-input {
    max-inline-size: none;
    padding-inline-end: 2.5rem;
    text-overflow: ellipsis;
  }
  .ma-combo > svg {
    position: absolute;
    inset-inline-end: 0.75rem;
    inset-block-start: calc(50% - 0.625rem);
    pointer-events: none;
  }
  .ma-combo > .ma-listbox {
    position: absolute;
    z-index: 6;
    inset-inline: 0;
    inset-block-start: calc(100% + 2px);
    max-block-size: 15rem;
    overflow-y: auto;
    list-style: none;
    border: 2px solid var(--ma-primary);
    border-radius: var(--ma-radius);
    background: var(--ma-surface);
  }
  .ma-listbox > li {
    display: flex;
    align-items: center;
    min-block-size: var(--ma-target);
    padding: var(--ma-1) var(--ma-3);
    line-height: 1.4;
    cursor: pointer;
  }
  .ma-listbox > li + li {
    border-block-start: 1px solid var(--ma-hairline);
  }
  /* What was chosen is told by weight and a check, not by colour alone. */
  .ma-listbox > li.is-taken {
    font-weight: 600;
  }
  .ma-listbox > li.is-taken::after {
    content: '';
    flex: none;
    inline-size: 0.4375rem;
    block-size: 0.8125rem;
    margin-inline: auto var(--ma-1);
    border: solid currentcolor;
    border-width: 0 0.1875rem 0.1875rem 0;
    transform: translateY(-0.125rem) rotate(45deg);
  }
  /* A frame is as high as its form: an open list near the end would be cut off where the frame ends. */
  .ma-body:has(.ma-listbox:not([hidden])) {
    padding-block-end: 16rem;
  }
  .ma-listbox > li:hover {
    background: var(--ma-primary-wash);
  }
  .ma-listbox > li[data-active] {
    background: var(--ma-primary);
    color: var(--ma-on-primary);
  }
  .ma-listbox > li.is-nothing {
    color: var(--ma-text-quiet);
    cursor: default;
  }

  @container ma (width < 20rem) {
    .ma-reveal {
      padding-inline-start: var(--ma-4);
    }
  }
  @container ma (width < 13rem) {
    .ma-choice {
      padding: var(--ma-2);
      column-gap: var(--ma-2);
    }
    .ma-reveal {
      margin-inline-start: 0;
      padding-inline-start: var(--ma-2);
    }
  }
  @media (forced-colors: active) {
    .ma-choice input {
      appearance: auto;
      forced-color-adjust: auto;
    }
    .ma-choice input[type='checkbox']:checked::before {
      content: none;
    }
    .ma-choice:has(input:checked) {
      border-color: Highlight;
      border-width: 2px;
    }
    .ma-listbox > li[data-active] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
