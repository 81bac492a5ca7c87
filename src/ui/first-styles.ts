import type { CSSResult } from 'lit';
import { base } from './sheets/base.css.js';
import { boxes } from './sheets/boxes.css.js';
import { buttons } from './sheets/buttons.css.js';
import { fields } from './sheets/fields.css.js';
import { lists } from './sheets/lists.css.js';
import { page } from './sheets/page.css.js';
import { tokens } from './sheets/tokens.css.js';

/** Sheets of the first pages of any form: doors, words, task list, plain questions. */
export const firstStyles: readonly CSSResult[] = [tokens, base, buttons, fields, boxes, page, lists];
