import type { CSSResult } from 'lit';
import { base } from './sheets/base.css.js';
import { boxes } from './sheets/boxes.css.js';
import { buttons } from './sheets/buttons.css.js';
import { choices } from './sheets/choices.css.js';
import { fields } from './sheets/fields.css.js';
import { lists } from './sheets/lists.css.js';
import { page } from './sheets/page.css.js';
import { sending } from './sheets/sending.css.js';
import { tokens } from './sheets/tokens.css.js';
import { week } from './sheets/week.css.js';

/** All sheets that the one root of a form adopts (`static styles = styles`), in order: later ones win. */
export const styles: readonly CSSResult[] = [tokens, base, buttons, fields, boxes, choices, week, page, lists, sending];
