import { defineFramedForm } from '../placer/framed-form.js';
import { VERSION } from '../version.js';

/**
 * `<ma-pfml-claim>`: the claim for Paid Family and Medical Leave, as a content author pastes it. One file; what is inside its tags is shown
 * until the form is ready and when it cannot be.
 */
defineFramedForm({
  tag: 'ma-pfml-claim',
  form: 'pfml-claim',
  title: 'Apply for paid family and medical leave',
  scriptUrl: import.meta.url,
  version: VERSION,
});
