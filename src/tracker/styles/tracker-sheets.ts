import type { CSSResult } from 'lit';
import { base } from '../../ui/sheets/base.css.js';
import { boxes } from '../../ui/sheets/boxes.css.js';
import { buttons } from '../../ui/sheets/buttons.css.js';
import { cards } from '../../ui/sheets/cards.css.js';
import { codes } from '../../ui/sheets/codes.css.js';
import { fields } from '../../ui/sheets/fields.css.js';
import { laterTokens } from '../../ui/sheets/later-tokens.css.js';
import { messages } from '../../ui/sheets/messages.css.js';
import { page } from '../../ui/sheets/page.css.js';
import { tokens } from '../../ui/sheets/tokens.css.js';
import { statusStyles } from './status-styles.css.js';
import { timeline } from './timeline.css.js';

/** All sheets that a status page and its door adopt, in order: later ones win. */
export const trackerSheets: readonly CSSResult[] = [
  tokens,
  laterTokens,
  base,
  buttons,
  messages,
  fields,
  boxes,
  page,
  cards,
  codes,
  statusStyles,
  timeline,
];
