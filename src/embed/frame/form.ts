import '../../form/ma-form.js';
import { listedOrigins, readAuthorParams } from '../author/author-params.js';
import { startFrame } from './start-frame.js';

/** Script of the frame page for forms of authors: what its address says, if it may, and then like every frame. */
const form = document.querySelector('ma-form');
if (form) {
  const params = readAuthorParams(location.href, listedOrigins(document));
  if ('problems' in params) form.refuse(params.problems);
  else for (const [name, value] of Object.entries(params.attributes)) form.setAttribute(name, value);
  startFrame(form);
}
