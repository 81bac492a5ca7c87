import { expect } from 'vitest';
import { type Feature, textual, words, yesNo } from './feature.js';

const YES = { '==': [{ var: '/yes' }, true] };

/** What form.json can say of the way through a form: agreeing, documents, the task list, checking and sending. */
export const journeyFeatures: readonly Feature[] = [
  {
    says: 'answers are checked on a page of their own, with what stops the sending, then sent',
    of: ['page.kind', 'page.submit', 'root.submissions', 'submission.id'],
    properties: { a: textual },
    more: { required: ['a'] },
    layout: {
      pages: [
        { id: 'p', title: 'P', questions: ['/a'] },
        { id: 'check', kind: 'check', title: 'Check', submit: 'all' },
        { id: 'end', kind: 'done', title: 'Sent', after: ['Thanks'] },
      ],
      submissions: [{ id: 'all' }],
    },
    seen(form) {
      form.answer({ '/a': 'Ann' }).goOn();
      expect(form.page.check?.sections[0]?.lines).toMatchObject([{ address: '/a', page: 'p' }]);
      form.goOn();
      expect(form.session.view.busy).toBe('submit');
      form.session.dispatch({ type: 'answered', issues: [], known: { submitted: { all: '2026-11-23T10:00:00Z' } } });
      expect(form.page.page.id).toBe('end');
    },
  },
  {
    says: 'what is sent may be a part of the contract, with asked values beside it, after another one, once something holds',
    of: ['submission.picks', 'submission.leaves', 'submission.addenda', 'submission.after', 'submission.requires'],
    properties: { a: textual, b: textual, yes: yesNo },
    layout: {
      asked: { type: 'object', properties: { mood: textual } },
      pages: [
        { id: 'p', title: 'P', questions: ['/a', '/b', '/yes', 'asked:/mood'] },
        { id: 'check', kind: 'check', title: 'Check', submit: 'part' },
      ],
      submissions: [
        { id: 'part', picks: ['/a', '/yes'], requires: [{ that: YES, code: 'not_yet', text: 'Say yes first' }] },
        { id: 'rest', leaves: ['/a'], addenda: { mood: 'asked:/mood' }, after: ['part'] },
      ],
    },
    seen(form) {
      form.answer({ '/a': 'A', '/b': 'B', '/yes': 'false', 'asked:/mood': 'good' });
      expect(form.sent('part')).toEqual({ a: 'A', yes: false });
      expect(form.session.submission('rest')).toMatchObject({
        answers: { b: 'B', yes: false },
        addenda: { mood: 'good' },
      });
      expect(form.session.plan.submissions[1]?.after).toEqual(['part']);
      form.open('check');
      expect(form.page.check?.blocking.map(({ text }) => words(text))).toEqual(['Say yes first']);
      form.open('p').answer({ '/yes': 'true' });
      expect(form.open('check').page.check?.blocking).toEqual([]);
    },
  },
  {
    says: 'agreeing on a page writes true and goes on',
    of: ['page.agree'],
    properties: { a: textual },
    layout: {
      asked: { type: 'object', properties: { ok: { const: true } }, required: ['ok'] },
      pages: [
        { id: 'terms', kind: 'content', title: 'Terms', lead: ['We read it.'], agree: 'asked:/ok' },
        { id: 'p', title: 'P', questions: ['/a'] },
      ],
    },
    seen(form) {
      form.goOn();
      expect([form.page.page.id, form.page.action]).toEqual(['terms', { key: 'ui.agree' }]);
      const agreement = { hash: 'h', language: 'en', at: '2026-11-23T10:00:00Z' };
      form.session.dispatch({ type: 'agree', pointer: 'asked:/ok', ...agreement });
      expect(form.page.page.id).toBe('p');
      expect(form.session.state.draft.agreed).toEqual({ 'asked:/ok': agreement });
    },
  },
  {
    says: 'a page that the service checks waits for its answer',
    of: ['page.check'],
    properties: { a: textual, b: textual },
    layout: {
      pages: [
        { id: 'p', title: 'P', questions: ['/a'], check: 'employer-match' },
        { id: 'q', title: 'Q', questions: ['/b'] },
      ],
    },
    seen(form) {
      form.answer({ '/a': 'x' }).goOn();
      expect([form.session.view.busy, form.page.page.id]).toEqual(['check', 'p']);
      form.session.dispatch({ type: 'answered', issues: [] });
      expect(form.page.page.id).toBe('q');
    },
  },
  {
    says: 'documents are asked for under their name, kind and tips',
    of: ['page.upload'],
    properties: { a: textual },
    layout: {
      pages: [
        { id: 'p', title: 'P', questions: ['/a'] },
        {
          id: 'u',
          kind: 'upload',
          title: 'Proof',
          upload: { id: 'proof', documentType: 'Letter', label: 'A letter', tips: ['All pages'], minimum: 1 },
        },
      ],
    },
    known: { documents: { proof: [] } },
    seen(form) {
      form.open('u');
      expect(form.page.upload).toMatchObject({ id: 'proof', documentType: 'Letter', minimum: 1 });
      expect(form.page.upload?.tips.map(words)).toEqual(['All pages']);
    },
  },
  {
    says: 'a task list has parts and steps: what comes first, what does not apply, when a step is done',
    of: [
      'root.parts',
      'root.before',
      'page.lists',
      'page.optional',
      'part.id',
      'part.title',
      'part.note',
      'part.steps',
      'step.id',
      'step.title',
      'step.pages',
      'step.after',
      'step.lockedBy',
      'step.notApplicable',
      'step.done',
    ],
    properties: { a: textual, yes: yesNo, b: textual, c: textual },
    more: { required: ['a', 'yes'] },
    layout: {
      before: ['hello'],
      pages: [
        { id: 'hello', kind: 'content', title: 'Hello', lead: ['Get ready.'] },
        { id: 'hub', kind: 'hub', title: 'Your steps' },
        { id: 'one', title: 'One', questions: ['/a', '/yes'] },
        { id: 'two', title: 'Two', questions: ['/b'] },
        { id: 'three', title: 'Three', questions: ['/c'], optional: true },
        { id: 'check', kind: 'check', title: 'Check', submit: 'all', lists: ['s1'] },
      ],
      parts: [
        {
          id: 'part',
          title: 'You',
          note: 'Takes five minutes',
          steps: [
            { id: 's1', title: 'About you', pages: ['one'], lockedBy: 'all' },
            {
              id: 's2',
              title: 'More',
              pages: ['two'],
              after: ['s1'],
              notApplicable: { when: { '==': [{ var: '/yes' }, false] }, text: 'Not for you' },
            },
            { id: 's3', title: 'Told', pages: ['three'], done: { answered: { var: '/c' } } },
            { id: 's4', title: 'Check and send', pages: ['check'], after: ['s1'] },
          ],
        },
      ],
      submissions: [{ id: 'all' }],
    },
    seen(form) {
      expect(form.page.page.id).toBe('hello');
      form.goOn();
      const part = () => form.open('hub').page.hub?.parts[0];
      const states = () => part()?.steps.map(({ state }) => state);
      expect([words(part()?.title), words(part()?.note)]).toEqual(['You', 'Takes five minutes']);
      expect(states()).toEqual(['not-started', 'cannot-start', 'not-started', 'cannot-start']);
      form.open('one').answer({ '/a': 'x', '/yes': 'false' }).goOn();
      expect(states()?.slice(0, 2)).toEqual(['done', 'not-applicable']);
      expect(words(part()?.steps[1]?.note)).toBe('Not for you');
      form.open('three').goOn();
      expect(states()?.[2]).not.toBe('done');
      form.open('three').answer({ '/c': 'x' }).goOn();
      expect(states()?.[2]).toBe('done');
      form.open('check');
      expect(form.page.check?.sections.map(({ id }) => id)).toEqual(['s1']);
      form.goOn();
      form.session.dispatch({ type: 'answered', issues: [], known: { submitted: { all: '2026-11-23T10:00:00Z' } } });
      expect(states()?.[0]).toBe('locked');
    },
  },
];
