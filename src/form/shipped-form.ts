import { FormElement } from './form-element.js';

// In the frame of one shipped form nothing else is asked of the element: what `<ma-form>` can do for a page's author and scripts stays away from
// the first question's way to a phone.
customElements.define('ma-form', FormElement);
