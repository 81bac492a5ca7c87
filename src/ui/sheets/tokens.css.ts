import { css } from 'lit';

/**
 * Colours, space and sizes. Order: own token → the page's token (`--mf-c-*`, Mass.gov) → literal. A page restyles by setting the
 * page's tokens; contrast of each pair is computed in the look's notes.
 */
export const tokens = css`
  :host {
    --ma-text: var(--mf-c-font-base, #141414);
    --ma-text-quiet: var(--mf-c-font-detail, #535353);
    --ma-surface: var(--mf-c-bg, #fff);
    --ma-surface-subtle: #f7f8fa;
    --ma-primary: var(--mf-c-primary, #14558f);
    --ma-primary-hover: var(--mf-c-bay-blue-20-shade, #104472);
    --ma-primary-press: var(--mf-c-bay-blue-50-shade, #0a2b48);
    --ma-primary-tint: var(--mf-c-primary-lightest, #e8eef4);
    --ma-primary-wash: #f4f7fa;
    --ma-primary-line: #b9ccdd;
    --ma-on-primary: #fff;
    --ma-link: var(--mf-c-font-link, #14558f);
    --ma-green: #2d6a46;
    --ma-green-text: var(--mf-c-primary-alt-dark, #214f34);
    --ma-green-tint: #ebf3ee;
    --ma-green-line: var(--mf-c-primary-alt-lighter, #9cc2ab);
    --ma-green-accent: var(--mf-c-primary-alt, #388557);
    --ma-warn: #7b5705;
    --ma-warn-text: #5c4100;
    --ma-warn-tint: var(--mf-c-highlight-lightest, #fef9e8);
    --ma-warn-line: #e3c04b;
    --ma-error: var(--mf-c-error, #cd0d0d);
    --ma-error-text: #900909;
    --ma-error-tint: var(--mf-c-error-lightest, #fcf3f3);
    --ma-error-line: #e58a8a;
    --ma-exit: var(--mf-c-independence-cranberry, #680a1d);
    --ma-exit-hover: #4e0715;
    --ma-grey-tint: #f2f2f2;
    --ma-grey-line: #bababa;
    /* Anything that must be seen to be used: 4.95:1 on white. */
    --ma-border: #707070;
    /* Decoration only: no meaning depends on it. */
    --ma-hairline: var(--mf-c-bd-divider, #dcdcdc);
    /* Not the page's focus colour: that one is 2.83:1 on tinted surfaces. */
    --ma-focus: #0a6cc4;
    --ma-focus-on-dark: #b2dbff;

    --ma-1: 0.25rem;
    --ma-2: 0.5rem;
    --ma-3: 0.75rem;
    --ma-4: 1rem;
    --ma-5: 1.5rem;
    --ma-6: 2rem;
    --ma-7: 2.5rem;
    --ma-8: 3rem;
    --ma-9: 4rem;

    --ma-radius: 0.25rem;
    --ma-radius-lg: 0.5rem;
    --ma-target: 2.75rem; /* 44px */
    --ma-control: 3rem; /* 48px */
    --ma-measure: 36rem; /* reading text: about 66 characters at 18px */
    --ma-column: 42rem; /* question column: choices, cards, notes share one edge */
    --ma-ease: cubic-bezier(0.4, 0, 0.2, 1);
  }
`;
