import { defineFramedForm } from '../placer/framed-form.js';
import { VERSION } from '../version.js';

/**
 * `<ma-pfml-claim>`: the claim for Paid Family and Medical Leave, as a content author pastes it. One file; what is inside its tags is shown
 * until the form is ready and when it cannot be. Each attribute may also be written `data-…`.
 *
 * @summary The claim for Paid Family and Medical Leave, in a frame of its own.
 * @attr lang - Language of the form; the page's when absent.
 * @attr heading-level - Level of the form's page headings in the outline of the page, 1 to 6.
 * @attr endpoint - Address of the service's API on the forms origin, when it is not beside the script.
 * @attr inline - No frame: for an operator's own pages without foreign scripts.
 * @attr frame-title - Title of the frame, read out before its content.
 * @slot - - Shown until the form is ready and when it cannot be: a link or a phone number.
 * @event ma-ready - The first page is on screen.
 * @event ma-failed - The form cannot start; `detail.code`.
 * @event ma-refused - The tag must not stand here; `detail.message` says why, for the page's author.
 * @event ma-redirect - The form asks the page to go to `detail.url`; cancelable.
 */
defineFramedForm({
  tag: 'ma-pfml-claim',
  form: 'pfml-claim',
  title: 'Apply for paid family and medical leave',
  scriptUrl: import.meta.url,
  version: VERSION,
});
