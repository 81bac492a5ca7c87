/** What the lookup shows behind its door: one file, fetched while somebody still types. */
export { viewStatus } from '../../engine/status/view/status-view.js';
export { idleDialog } from './paint/idle-dialog.js';
export { kitStatus } from './paint/kit-status.js';
export { noticeForm, readNotice } from './paint/notice-form.js';
export { ownCode } from './paint/own-code.js';
