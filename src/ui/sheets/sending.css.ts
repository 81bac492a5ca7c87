import { css } from 'lit';

/** Documents under way, and what is said once something was sent. */
export const sending = css`
  .ma-files {
    list-style: none;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--ma-3);
    max-inline-size: var(--ma-column);
  }
  .ma-file {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: var(--ma-3);
    padding: var(--ma-4);
    border: 1px solid var(--ma-primary-line);
    border-radius: var(--ma-radius-lg);
    line-height: 1.5;
  }
  .ma-file > svg {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    color: var(--ma-primary);
  }
  .ma-file.done > svg {
    color: var(--ma-green);
  }
  .ma-file.failed {
    border: 2px solid var(--ma-error);
    padding: calc(var(--ma-4) - 1px);
    background: var(--ma-error-tint);
  }
  .ma-file.failed > svg {
    color: var(--ma-error);
  }
  .ma-file p + p {
    margin-block-start: 0.125rem;
  }
  .ma-file-name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .ma-file-state {
    color: var(--ma-text-quiet);
  }
  .ma-file.done .ma-file-state {
    color: var(--ma-green-text);
  }
  .ma-file.failed .ma-file-state {
    color: var(--ma-error);
    font-weight: 600;
  }
  .ma-file-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ma-5);
    margin-block-end: -0.5rem;
  }
  .ma-files-title {
    margin-block-end: var(--ma-3);
  }
  .ma-add-file {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ma-3) var(--ma-4);
  }
  .ma-add-file > p {
    flex: 1 0 100%;
  }
  .ma-file-chooser {
    position: relative;
  }
  .ma-file-input {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    opacity: 0;
  }
  .ma-file-input:focus-visible + label {
    outline: 2px solid var(--ma-focus);
    outline-offset: 2px;
  }
  /* A native progress element, since no inline style may set a width. */
  .ma-bar {
    appearance: none;
    display: block;
    inline-size: 100%;
    max-inline-size: 26rem;
    block-size: 0.5rem;
    margin-block: var(--ma-2) var(--ma-1);
    border: 0;
    border-radius: var(--ma-radius);
    background: var(--ma-track);
    overflow: hidden;
  }
  .ma-bar::-webkit-progress-bar {
    background: var(--ma-track);
  }
  .ma-bar::-webkit-progress-value {
    background: var(--ma-track-done);
    border-radius: var(--ma-radius);
  }
  .ma-bar::-moz-progress-bar {
    background: var(--ma-track-done);
    border-radius: var(--ma-radius);
  }
  .ma-receipt {
    max-inline-size: var(--ma-column);
    padding: var(--ma-5) var(--ma-4);
    border-radius: var(--ma-radius-lg);
    background: var(--ma-green-tint);
    border: 1px solid var(--ma-green-line);
  }
  .ma-receipt > svg {
    inline-size: 2.5rem;
    block-size: 2.5rem;
    color: var(--ma-green);
  }
  .ma-receipt > * + * {
    margin-block-start: var(--ma-3);
  }
  @container ma (width >= 36rem) {
    .ma-receipt {
      padding: var(--ma-6);
    }
  }
  @container ma (width < 13rem) {
    .ma-file,
    .ma-receipt {
      padding: var(--ma-2);
      column-gap: var(--ma-2);
    }
    .ma-file {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .ma-bar {
      border: 1px solid CanvasText;
      background: Canvas;
    }
  }
  @media print {
    .ma-add-file {
      display: none !important;
    }
    .ma-receipt {
      background: none !important;
      border: 1px solid #000 !important;
      break-inside: avoid;
    }
  }
`;
