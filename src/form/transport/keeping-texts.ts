import { msg } from '../../text/msg.js';

/** What is true of the answers' safety, once there is something that keeps them. */
export const keepingTexts = {
  'ui.form.saving': () => msg('Saving…', { id: 'ui.form.saving' }),
  'ui.form.saved-at': () => msg('Saved at {time}', { id: 'ui.form.saved-at' }),
  'ui.form.not-saved-offline': () =>
    msg('Not saved: you are offline. We keep trying. Keep this page open.', { id: 'ui.form.not-saved-offline' }),
  'ui.form.not-saved-conflict': () =>
    msg('Not saved: your answers were changed in another place.', { id: 'ui.form.not-saved-conflict' }),
  'ui.form.not-saved-refused': () =>
    msg('Not saved: the service did not take this change.', { id: 'ui.form.not-saved-refused' }),
  'ui.form.saved-again': () => msg('Your answers are saved again.', { id: 'ui.form.saved-again' }),
} satisfies Record<string, () => string>;

/** Keys of these sentences. */
export type KeepingTextKey = keyof typeof keepingTexts;
