import { css } from 'lit';

/** What somebody keeps: the application ID, the return code; and numbered steps of what comes next. */
export const codes = css`
  .ma-ref {
    display: block;
    font-size: var(--ma-font-h2);
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
    font-size: var(--ma-font-h2);
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
      font-size: var(--ma-font-h2-wide);
    }
    .ma-secret {
      padding: var(--ma-6);
    }
  }
  @container ma (width < 13rem) {
    .ma-ref {
      font-size: var(--ma-font-wide);
    }
    .ma-secret {
      padding: var(--ma-2);
      column-gap: var(--ma-2);
    }
    .ma-next > li {
      grid-template-columns: minmax(0, 1fr);
    }
    .ma-next > li::after {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .ma-next > li::after {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .ma-secret output {
      border: 2px solid CanvasText;
    }
  }
  @media print {
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
