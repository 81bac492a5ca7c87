/** What is wrong with an answer, in words; empty when nothing is. */
export function issueOf({ kind, required, label }, value) {
  if (value === '' || value === undefined) return required ? `Enter ${label.toLowerCase()}` : '';
  if (kind === 'email' && !/^\S+@\S+\.\S+$/.test(value)) return 'Enter an email address';
  if (kind === 'number' && !/^\d{1,3}(\.\d+)?$/.test(value)) return 'Enter a number';
  if (kind === 'date' && !/^\d{4}-\d\d-\d\d$/.test(value)) return 'Enter a date';
  return '';
}
