import { css } from 'lit';

/** The task list. */
export const tasks = css`
  .ma-part {
    border: 1px solid var(--ma-hairline);
    border-radius: var(--ma-radius-lg);
    overflow: clip;
  }
  .ma-part + .ma-part {
    margin-block-start: var(--ma-5);
  }
  .ma-part-head {
    padding: var(--ma-4);
    background: var(--ma-primary-wash);
    border-block-end: 1px solid var(--ma-hairline);
  }
  .ma-part-head p {
    margin-block-start: var(--ma-1);
    color: var(--ma-text-quiet);
  }
  .ma-eyebrow {
    display: block;
    color: var(--ma-primary);
    font-size: var(--ma-font-small);
    font-weight: 600;
    line-height: 1.5;
  }
  .ma-tasks {
    list-style: none;
  }
  .ma-task {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: var(--ma-1) var(--ma-4);
    align-items: center;
    justify-content: space-between;
    min-block-size: 3.5rem;
    padding: var(--ma-3) var(--ma-4);
  }
  .ma-task + .ma-task {
    border-block-start: 1px solid var(--ma-hairline);
  }
  .ma-task a {
    font-weight: 500;
  }
  .ma-task a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .ma-task a:focus-visible {
    outline: none;
  }
  .ma-task a:focus-visible::after {
    outline: 2px solid var(--ma-focus);
    outline-offset: -3px;
    border-radius: var(--ma-radius);
  }
  .ma-task:has(a):hover {
    background: var(--ma-primary-wash);
  }
  .ma-task-state {
    display: inline-flex;
    align-items: center;
    gap: var(--ma-2);
    color: var(--ma-text-quiet);
  }
  @container ma (width >= 36rem) {
    .ma-part-head,
    .ma-task {
      padding-inline: var(--ma-5);
    }
  }
  @container ma (width < 28rem) {
    .ma-task {
      flex-direction: column;
      align-items: flex-start;
    }
  }
  @container ma (width < 13rem) {
    .ma-part-head,
    .ma-task {
      padding-inline: var(--ma-2);
    }
  }
`;
