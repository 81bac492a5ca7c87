import { css } from 'lit';

/** Documents under way, and what is said once something was sent: receipt, return code, next steps. */
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
  /* A native progress element, since no inline style may set a width. */
  .ma-bar {
    appearance: none;
    display: block;
    inline-size: 100%;
    max-inline-size: 26rem;
    block-size: 0.5rem;
    margin-block: var(--ma-2) var(--ma-1);
    border: 0;
    border-radius: 0.25rem;
    background: #c9d5e1;
    overflow: hidden;
  }
  .ma-bar::-webkit-progress-bar {
    background: #c9d5e1;
  }
  .ma-bar::-webkit-progress-value {
    background: var(--ma-primary);
    border-radius: 0.25rem;
  }
  .ma-bar::-moz-progress-bar {
    background: var(--ma-primary);
    border-radius: 0.25rem;
  }

  .ma-receipt {
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
  .ma-ref {
    display: block;
    font-size: 1.25rem;
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: 0.01em;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .ma-secret {
    padding: var(--ma-5) var(--ma-4);
    border: 2px dashed var(--ma-primary);
    border-radius: var(--ma-radius-lg);
  }
  .ma-secret > * + * {
    margin-block-start: var(--ma-3);
  }
  .ma-secret output {
    display: block;
    padding: var(--ma-4);
    border-radius: var(--ma-radius);
    background: var(--ma-primary-tint);
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace;
    font-size: 1.25rem;
    line-height: 1.5;
    letter-spacing: 0.04em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .ma-next {
    list-style: none;
    counter-reset: ma-next;
    max-inline-size: var(--ma-column);
  }
  .ma-next > li {
    counter-increment: ma-next;
    position: relative;
    display: grid;
    grid-template-columns: 2.25rem minmax(0, 1fr);
    column-gap: var(--ma-4);
    padding-block-end: var(--ma-5);
  }
  .ma-next > li::before {
    content: counter(ma-next);
    display: grid;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    border: 2px solid var(--ma-primary);
    border-radius: 50%;
    color: var(--ma-primary);
    font-weight: 600;
    line-height: 1;
    background: var(--ma-surface);
    z-index: 1;
  }
  .ma-next > li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 2.25rem 0;
    inset-inline-start: calc(1.125rem - 1px);
    inline-size: 2px;
    background: var(--ma-primary-line);
  }
  .ma-next > li:last-child {
    padding-block-end: 0;
  }

  @container ma (width >= 36rem) {
    .ma-ref,
    .ma-secret output {
      font-size: 1.5rem;
    }
    .ma-receipt,
    .ma-secret {
      padding: var(--ma-6);
    }
  }
  @container ma (width < 13rem) {
    .ma-ref {
      font-size: 1.125rem;
    }
    .ma-file,
    .ma-receipt,
    .ma-secret {
      padding: var(--ma-2);
      column-gap: var(--ma-2);
    }
    .ma-file,
    .ma-next > li {
      grid-template-columns: minmax(0, 1fr);
    }
    .ma-next > li::after {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .ma-bar {
      border: 1px solid CanvasText;
      background: Canvas;
    }
    .ma-next > li::after {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .ma-secret output {
      border: 2px solid CanvasText;
    }
  }
  @media print {
    .ma-receipt,
    .ma-secret {
      background: none !important;
      border: 1px solid #000 !important;
      break-inside: avoid;
    }
    .ma-secret {
      border-style: dashed !important;
    }
  }
`;
