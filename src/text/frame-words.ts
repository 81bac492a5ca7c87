/** What a frame page says before its script runs, in English: the page is there before its language is known. */
export const frameWords: Readonly<Record<'form' | 'tracker', { readonly waiting: string }>> = {
  form: { waiting: 'The form is loading. It needs JavaScript.' },
  tracker: { waiting: 'This page is loading. It needs JavaScript.' },
};
