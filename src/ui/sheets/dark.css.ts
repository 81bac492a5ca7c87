import { css } from 'lit';

/**
 * The dark set: only what differs, literals only, since the page's own tokens are for a light page. A page opts in with `scheme="dark"`, or
 * `scheme="auto"` to follow the reader's system; nobody else loads it.
 */
export const dark = css`
  :host([scheme]) {
    color-scheme: dark;
    background: var(--ma-surface);
    --ma-text: #f1f4f7;
    --ma-text-quiet: #b8c2cc;
    --ma-surface: #12181f;
    --ma-surface-subtle: #1a222b;
    --ma-primary: #93c4f0;
    --ma-primary-hover: #b5d7f6;
    --ma-primary-press: #d6e9fb;
    --ma-primary-tint: #1d3146;
    --ma-primary-wash: #182430;
    --ma-primary-line: #3f5d7a;
    --ma-on-primary: #0a2b48;
    --ma-link: #93c4f0;
    --ma-green: #7fd0a0;
    --ma-green-text: #a9e1c0;
    --ma-green-tint: #14291e;
    --ma-green-line: #3f7a58;
    --ma-green-accent: #5bb583;
    --ma-error: #ff9d96;
    --ma-error-text: #ffc4bf;
    --ma-error-tint: #341818;
    --ma-error-line: #94413f;
    --ma-grey-tint: #232c35;
    --ma-grey-line: #4b5763;
    --ma-border: #8f9ba7;
    --ma-hairline: #36414c;
    --ma-focus: #6db7ff;
    --ma-warn: #f0c75e;
    --ma-warn-text: #f6da8f;
    --ma-warn-tint: #2c2410;
    --ma-warn-line: #7a6420;
    --ma-outline-press: #27405b;
    --ma-exit: #ff9db0;
    --ma-exit-hover: #ffb9c7;
    --ma-exit-press: #ffd3dc;
    --ma-on-exit: #3a0511;
    --ma-focus-on-dark: #0a58a0;
    --ma-on-bar: #0a2b48;
    --ma-track: #33414f;
    --ma-veil: rgb(0 0 0 / 70%);
  }
`;

/** The same when the reader's system is dark. */
export const darkWhenSystem = css`
  @media (prefers-color-scheme: dark) {
    ${dark}
  }
`;
