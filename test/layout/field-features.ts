import { expect } from 'vitest';
import { type Feature, textual, words, yesNo } from './feature.js';

const color = { title: 'Color', enum: ['red', 'blue', 'green'] };
const cars = {
  title: 'Cars',
  type: 'array',
  maxItems: 2,
  items: {
    type: 'object',
    properties: { plate: { title: 'Plate', type: 'string' }, make: { title: 'Make', type: 'string' } },
    required: ['plate'],
  },
};

/** What form.json can wish for a question. */
export const fieldFeatures: readonly Feature[] = [
  {
    says: 'a question has its words from the layout: label, short name, hint, example, help',
    of: ['root.fields', 'field.label', 'field.shortLabel', 'field.hint', 'field.example', 'field.help'],
    properties: { a: textual, b: textual, c: { ...(textual as object), description: 'As on your card' } },
    more: { required: ['a'] },
    layout: {
      fields: {
        '/a': {
          label: 'What is your license plate?',
          shortLabel: 'License plate',
          hint: 'It is on your car.',
          example: '1ABC23',
          help: { summary: 'Why we ask', body: ['So that we know your car.'] },
        },
        '/b': { example: 'Ann' },
        '/c': { example: '123' },
      },
    },
    seen(form) {
      const { label, hint, help } = form.question('/a');
      expect([label, hint].map(words)).toEqual([
        'What is your license plate?',
        'It is on your car. For example, 1ABC23',
      ]);
      expect(help?.body.map(words)).toEqual(['So that we know your car.']);
      expect(form.goOn()).toEqual(['Enter an answer for “License plate”']);
      expect(words(form.question('/b').hint)).toBe('For example, Ann');
      expect(words(form.question('/c').hint)).toBe('As on your card For example, 123');
    },
  },
  {
    says: 'a control is what the layout wishes: its kind, how wide, which keyboard, what the browser fills in',
    of: ['field.kind', 'field.width', 'field.inputMode', 'field.autocomplete', 'field.settings'],
    properties: { a: textual, b: textual },
    layout: {
      fields: {
        '/a': { kind: 'textarea', width: 'full', settings: { rows: 8 } },
        '/b': { width: 7, inputMode: 'numeric', autocomplete: 'postal-code' },
      },
    },
    seen(form) {
      expect(form.question('/a')).toMatchObject({ kind: 'textarea', width: 'full', facts: { settings: { rows: 8 } } });
      expect(form.question('/b')).toMatchObject({ width: 7, inputMode: 'numeric', autocomplete: 'postal-code' });
    },
  },
  {
    says: 'a question with a condition is asked only when it holds, on top of the schema’s own',
    of: ['field.when'],
    properties: { yes: yesNo, b: textual },
    layout: { fields: { '/b': { when: { '==': [{ var: '/yes' }, true] } } } },
    seen(form) {
      expect(form.asked).toEqual(['/yes']);
      form.answer({ '/yes': 'true', '/b': 'x' });
      expect(form.sent()).toEqual({ yes: true, b: 'x' });
      form.answer({ '/yes': 'false' });
      expect([form.asked, form.sent()]).toEqual([['/yes'], { yes: false }]);
    },
  },
  {
    says: 'options are offered in the layout’s order and words, and only those',
    of: ['field.options'],
    properties: { color },
    layout: {
      fields: { '/color': { options: [{ value: 'green', label: 'Leaf', hint: 'Like grass' }, { value: 'red' }] } },
    },
    seen(form) {
      const options = form.question('/color').options ?? [];
      expect(options.map(({ value, label, hint }) => [value, words(label), words(hint)])).toEqual([
        ['green', 'Leaf', 'Like grass'],
        ['red', 'red', undefined],
      ]);
    },
  },
  {
    says: 'options may be told by the service',
    of: ['field.optionsFrom'],
    properties: { a: textual },
    layout: { fields: { '/a': { kind: 'choice', optionsFrom: 'known:/towns' } } },
    known: { towns: [{ key: 'lowell', label: 'Lowell' }] },
    seen(form) {
      expect(form.question('/a').options?.map(({ key, label }) => [key, words(label)])).toEqual([['lowell', 'Lowell']]);
    },
  },
  {
    says: 'a question may begin with what the service tells, once, where nobody has put anything in',
    of: ['field.begins'],
    properties: {
      a: textual,
      b: textual,
      some: { title: 'Some?', type: 'boolean' },
      pets: { title: 'Pets', type: 'array', items: { type: 'object', properties: { name: textual } } },
    },
    layout: {
      fields: {
        '/a': { begins: 'known:/told/a' },
        '/b': { begins: 'known:/told/b' },
        '/some': { begins: 'known:/told/pets' },
        '/pets': { begins: 'known:/told/pets' },
      },
    },
    seen(form) {
      const told = { a: 'Told', b: 'Told', pets: [{ name: 'Rex' }, { name: 'Tom' }] };
      form.answer({ '/b': 'Mine' });
      form.session.dispatch({ type: 'known', known: { told } });
      expect(form.session.answers).toEqual({ a: 'Told', b: 'Mine', some: true, pets: told.pets });
      form.session.dispatch({ type: 'remove-row', list: '/pets', row: 'r1' });
      form.answer({ '/a': '' });
      form.session.dispatch({ type: 'known', known: { told } });
      expect(form.session.answers).toEqual({ b: 'Mine', some: true, pets: [{ name: 'Tom' }] });
    },
  },
  {
    says: 'an error has the words of its question and keyword, else those for all questions',
    of: ['field.errors', 'root.errors'],
    properties: {
      a: { ...(textual as object), pattern: '^[A-Z]+$' },
      b: { ...(textual as object), minLength: 3 },
      c: { ...(textual as object), minLength: 3 },
    },
    layout: {
      fields: { '/a': { errors: { pattern: 'Use capital letters' } }, '/b': { errors: { minLength: 'Write it out' } } },
      errors: { minLength: 'Write at least {limit} letters' },
    },
    seen(form) {
      const [own, first, all] = form.answer({ '/a': 'x', '/b': 'x', '/c': 'x' }).goOn();
      expect([own, first]).toEqual(['Use capital letters', 'Write it out']);
      expect(all).toMatch(/^Write at least/);
    },
  },
  {
    says: 'a computed note stands with its question',
    of: ['field.notes'],
    properties: { a: { title: 'Hours', type: 'integer' } },
    layout: {
      fields: {
        '/a': {
          notes: [{ id: 'w', text: '{n} a week', params: { n: { value: { '*': [{ var: '/a' }, 5] }, as: 'number' } } }],
        },
      },
    },
    seen(form) {
      form.answer({ '/a': '8' });
      expect(form.question('/a').notes.map((note) => words(note.text))).toEqual(['40 a week']);
    },
  },
  {
    says: 'a list has its words, and the questions of a row that the layout names',
    of: ['field.list'],
    properties: { cars },
    layout: {
      fields: {
        '/cars': {
          list: {
            one: 'Car {n}',
            many: 'Your cars',
            add: 'Add a car',
            full: 'Two cars at most',
            questions: ['item:/plate'],
          },
        },
      },
      pages: [{ id: 'p', kind: 'list', title: 'Cars', questions: ['/cars'] }],
    },
    seen(form) {
      form.session.dispatch({ type: 'add-row', list: '/cars', row: 'r1' });
      expect(form.asked).toEqual(['/cars/r1/plate']);
      expect(words(form.page.list?.open?.title)).toBe('Car 1');
      form.answer({ '/cars/r1/plate': 'A' }).goOn();
      expect(words(form.page.list?.addText)).toBe('Add a car');
      form.session.dispatch({ type: 'add-row', list: '/cars', row: 'r2' });
      form.answer({ '/cars/r2/plate': 'B' }).goOn();
      expect(words(form.page.list?.fullText)).toBe('Two cars at most');
      expect(form.sent()).toEqual({ cars: [{ plate: 'A' }, { plate: 'B' }] });
    },
  },
  {
    says: 'what is asked beside the contract is kept and never sent',
    of: ['root.asked'],
    properties: { a: textual },
    layout: {
      asked: { type: 'object', properties: { again: textual } },
      pages: [{ id: 'p', title: 'P', questions: ['/a', 'asked:/again'] }],
    },
    seen(form) {
      form.answer({ '/a': 'x', 'asked:/again': 'x' });
      expect(form.session.state.draft.entries).toMatchObject({ 'asked:/again': 'x' });
      expect(form.sent()).toEqual({ a: 'x' });
    },
  },
];
