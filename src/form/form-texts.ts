import type { AuthorTextKey } from './author/author-texts.js';
import type { ScreenTextKey } from './screens/screen-texts.js';
import type { UploadTextKey } from './uploads/upload-texts.js';
import type { LaterTextKey } from './pages/later-texts.js';
import type { KeepingTextKey } from './transport/keeping-texts.js';
import type { UiTextKey } from '../text/first.js';
import type { SchemaTextKey } from '../text/schema-texts.js';
import { msg } from '../text/msg.js';

/**
 * The sentences that the first pages and screens of every form share. Plain words, grade 6. Thunks, so that a change of language is only a render.
 * `{…}` stands for a value that the text floor fills in.
 */
export const formTexts = {
  'ui.form.back': () => msg('Back', { id: 'ui.form.back' }),
  'ui.form.finish-later': () => msg('Save and finish later', { id: 'ui.form.finish-later' }),
  'ui.form.loading': () => msg('Loading the form…', { id: 'ui.form.loading' }),
  'ui.form.rest-not-loaded': () =>
    msg('We could not load the next page. Your answers are still here. Check your connection and try again.', {
      id: 'ui.form.rest-not-loaded',
    }),
  'ui.form.rest-not-loaded-call': () =>
    msg(
      'We could not load the next page. Your answers are still here. Check your connection and try again, or call {phone}.',
      { id: 'ui.form.rest-not-loaded-call' },
    ),
  'ui.form.error-title-prefix': () => msg('Error: {title}', { id: 'ui.form.error-title-prefix' }),
  'ui.form.problem-title': () => msg('There is a problem', { id: 'ui.form.problem-title' }),
  'ui.form.part': () => msg('Part {part} of {of}: {title}', { id: 'ui.form.part' }),
  'ui.form.part-of': () => msg('Part {part} of {of}', { id: 'ui.form.part-of' }),
  'ui.form.section': () => msg('Section {section}: {title}', { id: 'ui.form.section' }),
  'ui.form.not-saved-retrying': () =>
    msg('Not saved yet: we can’t reach the service. We keep trying. Keep this page open.', {
      id: 'ui.form.not-saved-retrying',
    }),
  'ui.form.steps-done': () => msg('You have done {done} of {of} steps.', { id: 'ui.form.steps-done' }),
  'ui.form.go-to': () => msg('Go to {title}', { id: 'ui.form.go-to' }),
  'ui.form.status': () => msg('Status:', { id: 'ui.form.status' }),
  'ui.form.state-cannot-start': () => msg('Can’t start yet', { id: 'ui.form.state-cannot-start' }),
  'ui.form.finish-first': () => msg('Finish “{title}” first.', { id: 'ui.form.finish-first' }),
  'ui.form.state-not-started': () => msg('Not started', { id: 'ui.form.state-not-started' }),
  'ui.form.application-id': () => msg('Application ID', { id: 'ui.form.application-id' }),
} satisfies Record<string, () => string>;

/** Keys of these sentences and of the screens around the form. */
export type FormTextKey =
  | UiTextKey
  | keyof typeof formTexts
  | AuthorTextKey
  | KeepingTextKey
  | LaterTextKey
  | SchemaTextKey
  | ScreenTextKey
  | UploadTextKey;
