import { msg } from '../../text/msg.js';

/** The sentences of document upload. Each refusal says what is wrong and what to do. */
export const uploadTexts = {
  'ui.upload.files': () => msg('Your files', { id: 'ui.upload.files' }),
  'ui.upload.add': () => msg('Add a file or photo', { id: 'ui.upload.add' }),
  'ui.upload.camera': () => msg('Take a photo', { id: 'ui.upload.camera' }),
  'ui.upload.limits': () =>
    msg('PDF, JPG, or PNG. Up to {maximum} each. We make large photos smaller for you.', { id: 'ui.upload.limits' }),
  'ui.upload.tips': () => msg('Tips for a clear photo', { id: 'ui.upload.tips' }),
  'ui.upload.kept': () => msg('Added, {size}', { id: 'ui.upload.kept' }),
  'ui.upload.scanning': () => msg('Added, {size}. We are checking it.', { id: 'ui.upload.scanning' }),
  'ui.upload.preparing': () => msg('Getting it ready…', { id: 'ui.upload.preparing' }),
  'ui.upload.waiting': () => msg('Waiting for its turn', { id: 'ui.upload.waiting' }),
  'ui.upload.sending': () => msg('Sending: {sent} of {size}', { id: 'ui.upload.sending' }),
  'ui.upload.sending-name': () => msg('Sending {name}', { id: 'ui.upload.sending-name' }),
  'ui.upload.cut': () => msg('Not sent yet. The connection was lost. We keep trying.', { id: 'ui.upload.cut' }),
  'ui.upload.cancel': () => msg('Cancel', { id: 'ui.upload.cancel' }),
  'ui.upload.try-again': () => msg('Try again', { id: 'ui.upload.try-again' }),
  'ui.upload.kilobytes': () => msg('{n:number} KB', { id: 'ui.upload.kilobytes' }),
  'ui.upload.megabytes': () => msg('{n:number} MB', { id: 'ui.upload.megabytes' }),
  'ui.upload.was-added': () => msg('{name} was added.', { id: 'ui.upload.was-added' }),
  'ui.upload.was-removed': () => msg('{name} was removed.', { id: 'ui.upload.was-removed' }),
  'ui.upload.was-refused': () => msg('{name}: {reason}', { id: 'ui.upload.was-refused' }),
  'ui.upload.need-file': () =>
    msg('Add a file to go on. If you do not have it yet, choose “Save and finish later”.', {
      id: 'ui.upload.need-file',
    }),
  'ui.upload.still-sending': () =>
    msg('Wait until your files are sent, or cancel them.', { id: 'ui.upload.still-sending' }),

  'ui.upload.file_type': () =>
    msg('This is not a PDF, JPG, or PNG. Save it as one of these and add it again.', { id: 'ui.upload.file_type' }),
  'ui.upload.file_heic': () =>
    msg('This is an Apple HEIC photo, which we can’t open. Take a screenshot of it, or save it as a JPG.', {
      id: 'ui.upload.file_heic',
    }),
  'ui.upload.file_type_mismatch': () =>
    msg('The name of this file does not match what is in it. Save it again as a PDF, JPG, or PNG.', {
      id: 'ui.upload.file_type_mismatch',
    }),
  'ui.upload.file_name_extension': () =>
    msg('The file name must end in .pdf, .jpg, .jpeg, or .png. Rename it and add it again.', {
      id: 'ui.upload.file_name_extension',
    }),
  'ui.upload.file_size': () =>
    msg('This file is larger than {maximum}. Scan fewer pages at once, or send it by mail.', {
      id: 'ui.upload.file_size',
    }),
  'ui.upload.file_pixels': () =>
    msg('This picture is too big for your browser to open. Take a smaller photo or a screenshot of it.', {
      id: 'ui.upload.file_pixels',
    }),
  'ui.upload.file_empty': () => msg('This file is empty. Choose another one.', { id: 'ui.upload.file_empty' }),
  'ui.upload.file_encrypted': () =>
    msg('This PDF is locked with a password. Save it without one and add it again.', {
      id: 'ui.upload.file_encrypted',
    }),
  'ui.upload.file_duplicate': () => msg('You added this file already.', { id: 'ui.upload.file_duplicate' }),
  'ui.upload.file_infected': () =>
    msg('Our scan found a problem in this file, so we did not keep it. Choose another one.', {
      id: 'ui.upload.file_infected',
    }),
  'ui.upload.file_unreadable': () =>
    msg('Your browser could not read this file. Close other apps that use it and add it again.', {
      id: 'ui.upload.file_unreadable',
    }),
  'ui.upload.not_sent': () =>
    msg('Not sent. The connection was lost. Your file is fine. Try again, or send it by mail.', {
      id: 'ui.upload.not_sent',
    }),
  'ui.upload.too_many': () => msg('You can’t add more files here. Remove one first.', { id: 'ui.upload.too_many' }),
  'ui.upload.refused': () =>
    msg('We could not take this file. Choose another one, or send it by mail.', { id: 'ui.upload.refused' }),
} satisfies Record<string, () => string>;

/** Keys of these sentences. */
export type UploadTextKey = keyof typeof uploadTexts;
