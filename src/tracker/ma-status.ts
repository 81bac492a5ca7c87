import { StatusElement } from './status-element.js';

/**
 * Where a case stands: one sentence, what comes next and by when, what the reader can do, and every step so far. For a tracker that is shipped
 * with a tag of its own, use that tag.
 *
 * @summary How a case stands.
 * @slot - Shown until the status is there and when it cannot be: a link or a phone number.
 * @event ma-ready - The status, or the door to it, is on screen.
 * @event ma-page - What is on screen changed; `detail.title` is a title for the window.
 * @event ma-failed - It cannot be shown; `detail.code`.
 */
export class MaStatus extends StatusElement {}

if (!customElements.get('ma-status')) customElements.define('ma-status', MaStatus);
