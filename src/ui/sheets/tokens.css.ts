import { css } from 'lit';

/**
 * Colours, space, sizes and the states of controls, each with its default. Order: own token → the page's token (`--mf-c-*`, Mass.gov) →
 * literal. A page changes one by setting it on the tag (`ma-form { --ma-primary: … }`).
 *
 * The comment above a token is its entry in the manifest and in the handbook; one comment may stand above a row of tokens. Contrast of all
 * pairs is computed by `test/laws/contrast.test.ts`; the dark set stands in `dark.css.ts`.
 */
export const tokens = css`
  :host {
    color-scheme: light;

    /* Text. */
    --ma-text: var(--mf-c-font-base, #141414);
    /* Hints, dates, captions. */
    --ma-text-quiet: var(--mf-c-font-detail, #535353);
    /* What everything stands on. */
    --ma-surface: var(--mf-c-bg, #fff);
    /* Surface of what cannot be changed. */
    --ma-surface-subtle: #f7f8fa;
    /* What can be acted on: buttons, chosen answers, the current step. */
    --ma-primary: var(--mf-c-primary, #14558f);
    /* The same under a pointer, and pressed. */
    --ma-primary-hover: var(--mf-c-bay-blue-20-shade, #104472);
    --ma-primary-press: var(--mf-c-bay-blue-50-shade, #0a2b48);
    /* Surfaces in the primary colour: clear, and barely seen. */
    --ma-primary-tint: var(--mf-c-primary-lightest, #e8eef4);
    --ma-primary-wash: #f4f7fa;
    /* Edges of cards, choices and notes: decoration. */
    --ma-primary-line: #b9ccdd;
    /* Words and marks on the primary colour. */
    --ma-on-primary: #fff;
    /* Links, and links under a pointer. */
    --ma-link: var(--mf-c-font-link, #14558f);
    --ma-link-hover: var(--ma-primary-press);
    /* Marks of what is done. */
    --ma-green: #2d6a46;
    /* Words that something is done. */
    --ma-green-text: var(--mf-c-primary-alt-dark, #214f34);
    /* Surface and edge of good news. */
    --ma-green-tint: #ebf3ee;
    --ma-green-line: var(--mf-c-primary-alt-lighter, #9cc2ab);
    /* The state's rule under headings. */
    --ma-green-accent: var(--mf-c-primary-alt, #388557);
    /* Errors only: words, marks, edges. */
    --ma-error: var(--mf-c-error, #cd0d0d);
    /* Words on the surface of an error. */
    --ma-error-text: #900909;
    /* Surface and quiet edge of an error. */
    --ma-error-tint: var(--mf-c-error-lightest, #fcf3f3);
    --ma-error-line: #e58a8a;
    /* Surface and edge of a neutral tag. */
    --ma-grey-tint: #f2f2f2;
    --ma-grey-line: #bababa;
    /* Edges that must be seen to use a control. */
    --ma-border: #707070;
    /* Lines between things: decoration, no meaning depends on them. */
    --ma-hairline: var(--mf-c-bd-divider, #dcdcdc);
    /* Ring around what has the focus. Not the page's own focus colour, which is too pale on tinted surfaces. */
    --ma-focus: #0a6cc4;

    /* Box to type in: surface, edge, and the edge under a pointer, in focus and in error. */
    --ma-input-surface: var(--ma-surface);
    --ma-input-line: var(--ma-border);
    --ma-input-line-hover: var(--ma-text);
    --ma-input-line-focus: var(--ma-primary);
    --ma-input-line-error: var(--ma-error);
    /* Box that cannot be changed: surface and edge. */
    --ma-input-surface-fixed: var(--ma-surface-subtle);
    --ma-input-line-fixed: var(--ma-hairline);

    /* Main button: surface, under a pointer, pressed, and its words. */
    --ma-button: var(--ma-primary);
    --ma-button-hover: var(--ma-primary-hover);
    --ma-button-press: var(--ma-primary-press);
    --ma-button-text: var(--ma-on-primary);
    /* Other button: words and edge, surface, under a pointer, pressed. */
    --ma-outline: var(--ma-primary);
    --ma-outline-surface: var(--ma-surface);
    --ma-outline-hover: var(--ma-primary-tint);
    --ma-outline-press: var(--ma-primary-line);

    /* Space, from 4 to 64 pixels. */
    --ma-1: 0.25rem;
    --ma-2: 0.5rem;
    --ma-3: 0.75rem;
    --ma-4: 1rem;
    --ma-5: 1.5rem;
    --ma-6: 2rem;
    --ma-7: 2.5rem;
    --ma-8: 3rem;
    --ma-9: 4rem;

    /* Body text in a narrow and in a wide column. */
    --ma-font: 1rem;
    --ma-font-wide: 1.125rem;
    /* Tags, dates, hints of a choice: the smallest there is. */
    --ma-font-small: 0.9375rem;
    /* Question or page heading, narrow and wide. */
    --ma-font-h1: 1.5rem;
    --ma-font-h1-wide: 2rem;
    /* Section heading, narrow and wide. */
    --ma-font-h2: 1.25rem;
    --ma-font-h2-wide: 1.5rem;
    /* Heading of a card or step, narrow and wide. */
    --ma-font-h3: 1.0625rem;
    --ma-font-h3-wide: 1.1875rem;

    /* Corners of controls and messages; of panels and cards; of tags. */
    --ma-radius: 0.25rem;
    --ma-radius-lg: 0.5rem;
    --ma-radius-pill: 1rem;
    /* Least size of anything to press: 44 pixels. */
    --ma-target: 2.75rem;
    /* Height of boxes and buttons: 48 pixels. */
    --ma-control: 3rem;
    /* Width of reading text, about 66 characters. */
    --ma-measure: 36rem;
    /* Width of the question column: choices, cards and notes share its edge. */
    --ma-column: 42rem;
    /* How motion runs where there is any. */
    --ma-ease: cubic-bezier(0.4, 0, 0.2, 1);
  }
`;
