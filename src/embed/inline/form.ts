/** `<ma-form>` in the page itself, in parts that come as they are needed. */
import '../../form/ma-form.js';
