/** The status engine: a case's events, as what an audience may know of it. Pure: the clock is the asker's. */
export { type SentEvent, checkEvent, eventsOfRole, mayCorrect } from './check-event.js';
export { addSpan } from './history/deadlines.js';
export { fingerprint } from './fingerprint.js';
export { stateOf } from './history/item-run.js';
export { type When, dayOf, isAfter, isWhen, millisecondsOf, momentOf } from './moments.js';
export { type Happened, type Played, play } from './history/play.js';
export { type ProjectionWish, project, projectPlayed } from './project.js';
export { canHappen } from './view/can-happen.js';
export { viewStatus } from './view/status-view.js';
export { type Holiday, addBusinessDays, closureAround, holidaysOf, isBusinessDay } from './work-calendar.js';
