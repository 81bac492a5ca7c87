/** The claim for an operator's own page: defines `<ma-form>`, which knows the claim. The tag puts it into the page once it has looked around. */
import '../forms/pfml-claim.js';
import '../../form/ma-form.js';
