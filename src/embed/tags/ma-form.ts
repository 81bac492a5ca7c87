/** `<ma-form>` as one file, so that one `integrity` covers all of it. */
import '../../form/ma-form.js';
