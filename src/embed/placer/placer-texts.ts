import { msg } from '../../text/msg.js';

/** The tag's own few words, before any form (and its catalogue) is there. `{phone}` stands in the page's own fallback, so it is not repeated here. */
export const placerTexts = {
  'ui.placer.loading': () => msg('The form is loading.', { id: 'ui.placer.loading' }),
  'ui.placer.slow': () =>
    msg(
      'The form is taking a long time to load. It will show here when it is ready. You can also use the other ways listed here.',
      { id: 'ui.placer.slow' },
    ),
  'ui.placer.failed': () =>
    msg('The form could not be shown. Reload this page, or use the other ways listed here.', {
      id: 'ui.placer.failed',
    }),
} satisfies Record<string, () => string>;
