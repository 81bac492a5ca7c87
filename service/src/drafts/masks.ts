import type { Json, Question } from '../../../src/model/index.js';

/**
 * What may be shown of a secret answer: the last four of an SSN and of an account number, nothing of anything else. A layout may say so
 * itself (`settings.mask`: `last-four` or `all`).
 */
export function maskOf(question: Question, value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const wish = question.facts.settings?.['mask'];
  const digits = text.replaceAll(/\D/g, '');
  if (question.kind === 'ssn') return `***-**-${digits.slice(-4)}`;
  const showsLastFour = wish === 'last-four' || (wish === undefined && question.pointer.endsWith('account_number'));
  // Short ones would give away too much of themselves.
  if (!showsLastFour || text.length < 6) return '*********';
  return `${'*'.repeat(Math.min(text.length - 4, 5))}${text.slice(-4)}`;
}
