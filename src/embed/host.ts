import { LEAVE, leave } from '../ui/safety/leave.js';
import { onShiftThrice } from '../ui/safety/shift-thrice.js';

/**
 * `host.js`: for a page that holds a frame with an exit. A frame does not hear keys while the focus is in the page around it, and some frames
 * must not move that page: this listens for Shift three times, and for a frame of the forms origin that asks to leave.
 * `<script type="module" src="https://forms.example/v1.2.3/host.js"></script>`.
 */

/** The frames come from where this script came from. */
const formsOrigin = new URL(import.meta.url).origin;

window.addEventListener('message', (event) => {
  // A frame says that its reader leaves and not where to: nobody can send the reader to a place of their own with it.
  if (event.origin === formsOrigin && event.source !== window && event.data === LEAVE) leave(window);
});
onShiftThrice(window, () => leave(window));
