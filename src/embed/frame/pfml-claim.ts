// The form first, then the element: it looks its form up as soon as it is defined.
import '../forms/pfml-claim.js';
import '../../form/ma-form.js';
import { startFrame } from './start-frame.js';

/** Script of the frame page of the claim. */
const form = document.querySelector('ma-form');
if (form) startFrame(form);
