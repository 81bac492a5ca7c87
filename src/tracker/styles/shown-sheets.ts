import { groups } from './groups.css.js';
import { tabs } from './tabs.css.js';

/** Sheets of what stands behind the door. */
export const shownSheets = [groups, tabs] as const;
