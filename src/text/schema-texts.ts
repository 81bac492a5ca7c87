import { msg } from './msg.js';

/** Words of questions that no author has worded: rows, names, choices of a branch, types of a value; and how an example is told. `{label}` is a list's own label. */
export const schemaTexts = {
  'ui.example': () => msg('For example, {example}', { id: 'ui.example' }),
  'ui.hint-and-example': () => msg('{hint} For example, {example}', { id: 'ui.hint-and-example' }),
  'ui.entry': () => msg('Entry', { id: 'ui.entry' }),
  'ui.entry-number': () => msg('Entry {n}', { id: 'ui.entry-number' }),
  'ui.name-of-entry': () => msg('Name', { id: 'ui.name-of-entry' }),
  'ui.value': () => msg('Value', { id: 'ui.value' }),
  'ui.more-entries': () => msg('More entries', { id: 'ui.more-entries' }),
  'ui.which-applies': () => msg('Which one applies?', { id: 'ui.which-applies' }),
  'ui.option': () => msg('Option {n}', { id: 'ui.option' }),
  'ui.type.string': () => msg('Words', { id: 'ui.type.string' }),
  'ui.type.number': () => msg('A number', { id: 'ui.type.number' }),
  'ui.type.integer': () => msg('A whole number', { id: 'ui.type.integer' }),
  'ui.type.boolean': () => msg('Yes or no', { id: 'ui.type.boolean' }),
  'ui.type.array': () => msg('A list', { id: 'ui.type.array' }),
  'ui.type.object': () => msg('Several answers', { id: 'ui.type.object' }),
  'ui.type.null': () => msg('I don’t know', { id: 'ui.type.null' }),
  'ui.row': () => msg('{label} {n}', { id: 'ui.row' }),
  'ui.row-in-row': () => msg('{outer}, {inner}', { id: 'ui.row-in-row' }),
  'ui.row-details': () => msg('Details', { id: 'ui.row-details' }),
  'ui.add': () => msg('Add to “{label}”', { id: 'ui.add' }),
  'ui.add-another': () => msg('Add another to “{label}”', { id: 'ui.add-another' }),
  'ui.add-one': () => msg('Add “{label}”', { id: 'ui.add-one' }),
  'ui.list-full': () => msg('“{label}” can have {maximum} entries. That is all.', { id: 'ui.list-full' }),
} satisfies Record<string, () => string>;

/** Keys of these words. */
export type SchemaTextKey = keyof typeof schemaTexts;
