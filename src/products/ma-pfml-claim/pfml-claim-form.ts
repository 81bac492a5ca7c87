import { forms } from '../../generated/forms.js';
import { MaForm } from '../../form/ma-form.js';
import { registerForm } from '../../form/form-registry.js';

const PFML_CLAIM = 'pfml-claim';
const load = forms[PFML_CLAIM];
if (load) registerForm(PFML_CLAIM, { load });

/** The claim for Paid Family and Medical Leave as it stands inside of its frame, or inline on the operator's own page: a form that knows its name. */
export class PfmlClaimForm extends MaForm {
  override form = PFML_CLAIM;
}
