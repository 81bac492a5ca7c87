import type { QuestionView } from '../model/index.js';

/** The class of a control's width: it hints how long an answer is, in characters; without one the control takes the column. */
export function widthClass(wish: QuestionView['width']): string {
  if (wish === undefined || wish === 'full') return '';
  if (typeof wish === 'string') return { short: 'ma-w4', medium: 'ma-w10', long: 'ma-w20' }[wish];
  if (wish <= 3) return 'ma-w2';
  if (wish <= 6) return 'ma-w4';
  if (wish <= 15) return 'ma-w10';
  return wish <= 30 ? 'ma-w20' : '';
}
