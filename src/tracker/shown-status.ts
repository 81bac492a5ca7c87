/** What a status is shown by: all that the door to it does not need comes in one file, behind the door. */
export { viewStatus } from '../engine/status/view/status-view.js';
export { statusPage } from './paint/status-page.js';
export { shownSheets } from './styles/shown-sheets.js';
