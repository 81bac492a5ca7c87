import { form } from '../../generated/pfml-claim/index.js';
import { registerForm } from '../../form/form-registry.js';

// A page of its own knows one form, and knows it at once: no second journey over the network before the first question.
registerForm(form.plan.id, () => Promise.resolve(form));
