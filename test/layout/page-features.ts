import { expect } from 'vitest';
import { type Feature, textual, words, yesNo } from './feature.js';

const YES = { '==': [{ var: '/yes' }, true] };

/** What form.json can say of pages and of what stands on them. */
export const pageFeatures: readonly Feature[] = [
  {
    says: 'pages come in the order of the layout, each with its questions in the order given there',
    of: [
      'root.pages',
      'page.id',
      'page.title',
      'page.questions',
      'root.id',
      'root.version',
      'root.title',
      'root.$schema',
    ],
    properties: { a: textual, b: textual, c: textual },
    layout: {
      $schema: '../form.schema.json',
      pages: [
        { id: 'last-first', title: 'Last first', questions: ['/c', '/a'] },
        { id: 'then', title: 'Then', questions: ['/b'] },
      ],
    },
    seen(form) {
      expect([words(form.session.plan.title), form.session.state.draft.version]).toEqual(['A form', '1']);
      expect([words(form.page.title), form.asked]).toEqual(['Last first', ['/c', '/a']]);
      form.goOn();
      expect([words(form.page.title), form.asked]).toEqual(['Then', ['/b']]);
    },
  },
  {
    says: 'the last page leads on to another page of the agency, whose address the service tells',
    of: ['page.onward'],
    properties: { a: textual },
    layout: {
      pages: [
        { id: 'p', title: 'P', questions: ['/a'] },
        {
          id: 'end',
          title: 'End',
          kind: 'done',
          after: ['Thanks'],
          onward: { to: 'how-it-stands', text: 'See how it stands' },
        },
      ],
    },
    known: { pages: { 'how-it-stands': 'https://agency.example/status', other: 'https://agency.example/other' } },
    seen(form) {
      expect(form.page.onward).toBeUndefined();
      form.goOn();
      expect(form.page.onward?.href).toBe('https://agency.example/status');
      expect(words(form.page.onward?.text)).toBe('See how it stands');
      // Where it is told no more, the page leads nowhere.
      form.session.dispatch({ type: 'known', known: {} });
      expect(form.page.onward).toBeUndefined();
    },
  },
  {
    says: 'a section puts questions under a heading',
    of: ['section.title', 'section.hint', 'section.questions'],
    properties: { a: textual, b: textual },
    layout: {
      pages: [
        { id: 'p', title: 'P', questions: ['/a', { title: 'Your home', hint: 'Where you live', questions: ['/b'] }] },
      ],
    },
    seen(form) {
      expect(form.asked).toEqual(['/a', '/b']);
      const [first, second] = form.page.outline ?? [];
      expect(first).toMatchObject({ type: 'question', question: { address: '/a' } });
      expect(second).toMatchObject({
        type: 'section',
        title: { text: 'Your home' },
        hint: { text: 'Where you live' },
        inside: [{ type: 'question', question: { address: '/b' } }],
      });
    },
  },
  {
    says: 'a section with a condition is asked only when it holds: nothing in it is owed before, nor sent',
    of: ['section.when'],
    properties: { yes: yesNo, b: textual, c: textual },
    more: { required: ['yes'], dependentRequired: {} },
    layout: {
      asked: { type: 'object', properties: { d: textual }, required: ['d'] },
      pages: [
        {
          id: 'p',
          title: 'P',
          questions: [
            '/yes',
            { title: 'More', when: YES, questions: ['/b', { title: 'Inside', questions: ['asked:/d', '/c'] }] },
          ],
        },
        { id: 'end', title: 'End', kind: 'done', after: ['Done'] },
      ],
    },
    seen(form) {
      form.answer({ '/yes': 'false' });
      expect([form.asked, form.page.outline?.length]).toEqual([['/yes'], 1]);
      expect(form.session.issues).toEqual([]);
      form.answer({ '/yes': 'true', '/b': 'x' });
      expect(form.asked).toEqual(['/yes', '/b', 'asked:/d', '/c']);
      expect(form.goOn()).toHaveLength(1);
      form.answer({ '/yes': 'false' });
      expect(form.sent()).toEqual({ yes: false });
      form.goOn();
      expect(form.page.page.id).toBe('end');
    },
  },
  {
    says: 'a page with a condition is passed over until it holds',
    of: ['page.when'],
    properties: { yes: yesNo, b: textual },
    more: { required: ['yes'] },
    layout: {
      pages: [
        { id: 'first', title: 'First', questions: ['/yes'] },
        { id: 'maybe', title: 'Maybe', when: YES, questions: ['/b'] },
        { id: 'end', title: 'End', kind: 'done', after: ['Done'] },
      ],
    },
    seen(form) {
      form.answer({ '/yes': 'false' }).goOn();
      expect(form.page.page.id).toBe('end');
      form.open('first').answer({ '/yes': 'true' }).goOn();
      expect(form.page.page.id).toBe('maybe');
    },
  },
  {
    says: 'words stand above and below the questions, some only when their condition holds; the button has its own',
    of: [
      'page.lead',
      'page.after',
      'page.action',
      'block.type',
      'block.when',
      'block.text',
      'block.items',
      'block.href',
      'block.body',
      'block.fact',
    ],
    properties: { yes: yesNo },
    layout: {
      pages: [
        {
          id: 'p',
          title: 'P',
          lead: [
            'Plain',
            { type: 'heading', text: 'Heading' },
            { type: 'warning', text: 'Only for yes', when: YES },
            { type: 'info', text: 'Info' },
            { type: 'bullets', items: ['One'] },
            { type: 'numbered', items: ['Two'] },
            { type: 'link', text: 'More', href: 'https://www.mass.gov/' },
            { type: 'details', text: 'What is this?', body: ['This'] },
            { type: 'fact', text: 'Number', fact: 'application-id' },
          ],
          questions: ['/yes'],
          after: [{ type: 'text', text: 'Below' }],
          action: 'Save it',
        },
      ],
    },
    seen(form) {
      const types = () => form.page.lead.map(({ type }) => type);
      expect(types()).toEqual(['text', 'heading', 'info', 'bullets', 'numbered', 'link', 'details', 'fact']);
      form.answer({ '/yes': 'true' });
      expect(types()[2]).toBe('warning');
      expect(form.page.after).toEqual([{ type: 'text', text: { text: 'Below' } }]);
      expect(form.page.lead.slice(-3)).toMatchObject([
        { href: 'https://www.mass.gov/' },
        { body: [{ text: 'This' }] },
        { fact: 'application-id' },
      ]);
      expect(words(form.page.action)).toBe('Save it');
    },
  },
  {
    says: 'a page tells of a meeting, with its file for calendars',
    of: ['block.starts', 'block.ends', 'block.zone', 'block.place', 'block.file'],
    properties: { a: textual },
    layout: {
      pages: [
        { id: 'p', title: 'P', questions: ['/a'] },
        {
          id: 'end',
          title: 'End',
          kind: 'done',
          after: [
            {
              type: 'event',
              text: 'Open house',
              starts: '2027-01-12T10:00:00-05:00',
              ends: '2027-01-12T11:00:00-05:00',
              zone: 'America/New_York',
              place: 'City hall',
              file: 'houses/open.ics',
            },
          ],
        },
      ],
    },
    seen(form) {
      form.answer({ '/a': 'x' }).goOn();
      expect(form.page.after).toMatchObject([
        { type: 'event', text: { text: 'Open house' }, place: { text: 'City hall' }, file: 'houses/open.ics' },
      ]);
    },
  },
  {
    says: 'computed words stand on a page, written in the reader’s way',
    of: ['page.notes', 'note.id', 'note.text', 'note.params', 'note.when', 'param.value', 'param.as'],
    properties: { n: { title: 'Days', type: 'integer' }, m: textual },
    layout: {
      pages: [
        {
          id: 'p',
          title: 'P',
          questions: ['/n', '/m'],
          notes: [
            {
              id: 'cost',
              text: 'This costs {cost}.',
              params: { cost: { value: { '*': [{ var: '/n' }, 1500] }, as: 'money' } },
              when: { answered: { var: '/n' } },
            },
          ],
        },
      ],
    },
    seen(form) {
      expect(form.page.notes).toEqual([]);
      form.answer({ '/n': '2' });
      expect(form.page.notes.map((note) => words(note.text))).toEqual(['This costs $3,000.00.']);
    },
  },
];
