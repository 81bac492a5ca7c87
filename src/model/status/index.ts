export * from './compiled-status.js';
export * from './status-event.js';
export * from './status-plan.js';
export * from './status-projection.js';
export * from './status-view.js';
