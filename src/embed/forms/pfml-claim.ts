import { registerForm } from '../../form/form-registry.js';
import { start } from '../../generated/pfml-claim/start.js';

// A page of its own knows one form, and how it begins at once: the rest of it comes behind the first page.
registerForm(start.plan.id, {
  start,
  load: () => import('../../generated/pfml-claim/index.js').then((module) => module.form),
});
