import type { fieldTexts } from './field-texts.js';
import { msg } from './msg.js';

/** Words that any page may need. Sentences of pages and screens are beside them, in src/form. Grade 6, kind, American English. */
export const uiTexts = {
  'ui.continue': () => msg('Continue', { id: 'ui.continue' }),
  'ui.optional': () => msg('(optional)', { id: 'ui.optional' }),
  'ui.yes': () => msg('Yes', { id: 'ui.yes' }),
  'ui.no': () => msg('No', { id: 'ui.no' }),
  'ui.this-question': () => msg('this question', { id: 'ui.this-question' }),
  'ui.error': () => msg('Error:', { id: 'ui.error' }),
  'ui.warning': () => msg('Please check:', { id: 'ui.warning' }),
  'ui.agree': () => msg('I agree', { id: 'ui.agree' }),
  'ui.show': () => msg('Show', { id: 'ui.show' }),
  'ui.change': () => msg('Change', { id: 'ui.change' }),
  'ui.held-note': () => msg('We have this on file. To keep it, leave it as it is.', { id: 'ui.held-note' }),
  'ui.now-in-language': () => msg('This page is now in English.', { id: 'ui.now-in-language' }),
  'ui.english-counts': () =>
    msg('This is a translation. The English words below are the ones that count.', { id: 'ui.english-counts' }),
  'ui.new-tab': () => msg('(opens in a new tab)', { id: 'ui.new-tab' }),
} satisfies Record<string, () => string>;

/** Keys of these words and of those inside of fields. */
export type UiTextKey = keyof typeof uiTexts | keyof typeof fieldTexts;
