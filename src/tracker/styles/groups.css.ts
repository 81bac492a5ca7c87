import { css } from 'lit';

/** Items in groups: each stands nearer to its own heading than to the group before. */
export const groups = css`
  .ma-group > * + * {
    margin-block-start: var(--ma-4);
  }
  .ma-group + .ma-group {
    margin-block-start: var(--ma-7);
  }
`;
