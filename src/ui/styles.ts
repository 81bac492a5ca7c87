import type { CSSResult } from 'lit';
import { base } from './sheets/base.css.js';
import { boxes } from './sheets/boxes.css.js';
import { buttons } from './sheets/buttons.css.js';
import { cards } from './sheets/cards.css.js';
import { choices } from './sheets/choices.css.js';
import { codes } from './sheets/codes.css.js';
import { fields } from './sheets/fields.css.js';
import { joined } from './sheets/joined.css.js';
import { laterTokens } from './sheets/later-tokens.css.js';
import { messages } from './sheets/messages.css.js';
import { outline } from './sheets/outline.css.js';
import { page } from './sheets/page.css.js';
import { sending } from './sheets/sending.css.js';
import { tasks } from './sheets/tasks.css.js';
import { tokens } from './sheets/tokens.css.js';
import { week } from './sheets/week.css.js';

/** All sheets that the one root of a form adopts (`static styles = styles`), in order: later ones win. */
export const styles: readonly CSSResult[] = [
  tokens,
  laterTokens,
  base,
  buttons,
  messages,
  fields,
  boxes,
  joined,
  choices,
  week,
  page,
  tasks,
  cards,
  outline,
  codes,
  sending,
];
