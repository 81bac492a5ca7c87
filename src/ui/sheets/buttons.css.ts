import { css } from 'lit';

/** Buttons and tags. One primary button a page; none is ever disabled. */
export const buttons = css`
  .ma-btn {
    max-inline-size: 100%;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--ma-2);
    min-block-size: var(--ma-control);
    padding: 0.5rem 1.5rem;
    margin: 0;
    border: 2px solid var(--ma-outline);
    border-radius: var(--ma-radius);
    background: var(--ma-outline-surface);
    color: var(--ma-outline);
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color 0.12s var(--ma-ease),
      border-color 0.12s var(--ma-ease);
  }
  .ma-btn:hover {
    background: var(--ma-outline-hover);
  }
  .ma-btn:active {
    background: var(--ma-outline-press);
  }
  .ma-btn-primary {
    background: var(--ma-button);
    border-color: var(--ma-button);
    color: var(--ma-button-text);
    min-inline-size: min(9rem, 100%);
  }
  .ma-btn-primary:hover {
    background: var(--ma-button-hover);
    border-color: var(--ma-button-hover);
  }
  .ma-btn-primary:active {
    background: var(--ma-button-press);
    border-color: var(--ma-button-press);
  }
  .ma-btn-small {
    min-block-size: var(--ma-target);
    padding: 0.375rem 1rem;
  }
  .ma-btn-quiet {
    border-width: 0;
    background: transparent;
    min-block-size: var(--ma-target);
    min-inline-size: var(--ma-target);
    padding: 0.5rem 0;
    font-weight: 500;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .ma-btn-quiet:is(:hover, :active) {
    background: transparent;
    color: var(--ma-link-hover);
    text-decoration-thickness: 2px;
  }
  .ma-tag {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    padding: 0.125rem 0.625rem;
    border: 1px solid var(--ma-grey-line);
    border-radius: var(--ma-radius-pill);
    font-size: var(--ma-font-small);
    font-weight: 600;
    line-height: 1.5;
    white-space: nowrap;
    color: var(--ma-text);
    background: var(--ma-grey-tint);
  }
  .ma-tag svg {
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 2.5;
  }
  @container ma (width < 20rem) {
    .ma-tag {
      white-space: normal;
      border-radius: var(--ma-radius-lg);
    }
  }
  @container ma (width < 13rem) {
    .ma-btn {
      padding-inline: 0.5rem;
    }
    .ma-btn svg {
      display: none;
    }
  }
`;
