/** What each colour token is for. Every token stands in exactly one of these lists; the contrast law is computed from them. */

/** What things stand on. Any words and any mark may meet any of these. */
export const SURFACES = [
  '--ma-surface',
  '--ma-surface-subtle',
  '--ma-primary-wash',
  '--ma-primary-tint',
  '--ma-green-tint',
  '--ma-warn-tint',
  '--ma-error-tint',
  '--ma-grey-tint',
  '--ma-input-surface',
  '--ma-input-surface-fixed',
  '--ma-outline-surface',
  '--ma-outline-hover',
  '--ma-choice-surface',
  '--ma-choice-surface-hover',
  '--ma-choice-surface-press',
  '--ma-choice-surface-on',
  '--ma-choice-surface-fixed',
] as const;

/** Words, on any surface: 4.5. */
export const WORDS = [
  '--ma-text',
  '--ma-text-quiet',
  '--ma-primary',
  '--ma-link',
  '--ma-link-hover',
  '--ma-outline',
  '--ma-green-text',
  '--ma-error',
  '--ma-error-text',
  '--ma-warn-text',
] as const;

/** Edges, marks and rings that must be seen, on any surface: 3. */
export const MARKS = [
  '--ma-border',
  '--ma-focus',
  '--ma-green',
  '--ma-green-accent',
  '--ma-warn',
  '--ma-input-line',
  '--ma-input-line-hover',
  '--ma-input-line-focus',
  '--ma-input-line-error',
  '--ma-choice-line-hover',
  '--ma-choice-line-on',
  '--ma-mark-line',
  '--ma-mark-on',
  '--ma-mark-line-error',
  '--ma-track-done',
] as const;

/** Filled things, with the words and marks that stand on them; the fill itself must be seen on the page (3). */
export const FILLED: ReadonlyArray<{
  readonly fill: string;
  readonly words: readonly string[];
  readonly marks: readonly string[];
}> = [
  { fill: '--ma-primary', words: ['--ma-on-primary'], marks: [] },
  { fill: '--ma-primary-hover', words: ['--ma-on-primary'], marks: [] },
  { fill: '--ma-primary-press', words: ['--ma-on-primary'], marks: [] },
  { fill: '--ma-button', words: ['--ma-button-text'], marks: [] },
  { fill: '--ma-button-hover', words: ['--ma-button-text'], marks: [] },
  { fill: '--ma-button-press', words: ['--ma-button-text'], marks: [] },
  { fill: '--ma-exit', words: ['--ma-on-exit'], marks: [] },
  { fill: '--ma-exit-hover', words: ['--ma-on-exit'], marks: [] },
  { fill: '--ma-exit-press', words: ['--ma-on-exit'], marks: [] },
  { fill: '--ma-bar', words: ['--ma-on-bar'], marks: ['--ma-focus-on-dark'] },
];

/** Pairs of their own: what meets nothing else. */
export const PAIRS: ReadonlyArray<readonly [string, string, number]> = [
  ['--ma-track-done', '--ma-track', 3],
  ['--ma-outline', '--ma-outline-press', 4.5],
];

/** Decoration: nothing is lost when it is not seen. Each with what says the same. */
export const DECORATION: Readonly<Record<string, string>> = {
  '--ma-primary-line': 'edge of a card or note: its heading and its place say where it ends',
  '--ma-green-line': 'edge of good news: icon and words say it',
  '--ma-warn-line': 'edge of a warning: icon and words say it',
  '--ma-error-line': 'edge of a tag: icon and words say it',
  '--ma-grey-line': 'edge of a tag: its words say it',
  '--ma-hairline': 'between rows, which space parts too',
  '--ma-input-line-fixed': 'box that cannot be typed in: its words are what there is',
  '--ma-choice-line': 'edge of the row: the circle or box in it has the edge that must be seen',
  '--ma-choice-line-fixed': 'as above',
  '--ma-outline-press': 'shown while a finger is down, and only under its own words',
  '--ma-veil': 'dims what is behind a dialog; the dialog has an edge of its own',
  '--ma-track': 'what is left of a bar: the figures beside it say how much',
};
