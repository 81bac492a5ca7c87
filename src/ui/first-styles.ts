import type { CSSResult } from 'lit';
import { base } from './sheets/base.css.js';
import { boxes } from './sheets/boxes.css.js';
import { buttons } from './sheets/buttons.css.js';
import { codes } from './sheets/codes.css.js';
import { fields } from './sheets/fields.css.js';
import { page } from './sheets/page.css.js';
import { tasks } from './sheets/tasks.css.js';
import { tokens } from './sheets/tokens.css.js';

/** Sheets of the first pages of any form: doors, words, task list, questions of one line. Compile lets a start show no more than these dress. */
export const firstStyles: readonly CSSResult[] = [tokens, base, buttons, fields, boxes, page, tasks, codes];
