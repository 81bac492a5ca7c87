import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDraft } from '../../../engine/index.js';
import { kinds } from '../../../generated/fields.js';
import type { Draft, FormPlan, Json, Migration } from '../../../model/index.js';
import { planForm } from '../../../plan/index.js';
import { Tab } from '../../testing/tab.js';
import { keptOf } from './carry-over.js';
import { TabDrafts, type TabRecord } from './tab-drafts.js';

const schema: Json = {
  type: 'object',
  properties: {
    full_name: { title: 'Full name', type: 'string' },
    town: { title: 'Town', enum: ['Lynn', 'Salem'] },
    pin: { title: 'PIN', type: 'string' },
  },
};
const migrations: readonly Migration[] = [
  {
    from: 'spring',
    to: '2',
    steps: [
      { move: '/name', to: '/full_name' },
      { page: 'start', to: 'who' },
    ],
  },
  { from: '2', to: '3', steps: [{ page: 'who', to: 'person' }] },
];
const layout = {
  id: 'visit',
  version: '3',
  title: 'Visit',
  fields: { '/pin': { secret: true } },
  pages: [
    { id: 'person', title: 'You', questions: ['/full_name', '/town', '/pin'] },
    { id: 'check', kind: 'check' as const, title: 'Check', submit: 'form' },
    { id: 'sent', kind: 'done' as const, title: 'Thank you' },
  ],
  submissions: [{ id: 'form' }],
};
const plan: FormPlan = { ...planForm({ schema, layout, kinds }).plan, migrations };

let tab: Tab;
beforeEach(() => {
  tab = new Tab();
});

const draftsOf = (version: string) => new TabDrafts({ id: 'visit', version }, () => tab);
const draft = (version: string, entries: Draft['entries'], more: Partial<Draft> = {}): Draft => ({
  ...emptyDraft({ id: 'visit', version }),
  entries,
  ...more,
});
const keep = (version: string, record: TabRecord) => draftsOf(version).set(record);
const kept = () => keptOf({ plan, kinds }, draftsOf('3'));
const versions = () => [...tab.kept.keys()].map((name) => name.split(':').at(-1));

describe('what a tab has kept of a form that has a new version', () => {
  it('is carried over: answers by their new names, what has no place shown, the page by its new name', () => {
    keep('spring', {
      draft: draft('spring', { '/name': 'Ana', '/town': 'Boston', '/fax': '555-0100' }, { seen: ['start'] }),
      page: 'start',
    });
    expect(kept()).toEqual({
      page: 'person',
      draft: {
        ...draft('3', { '/full_name': 'Ana' }, { seen: ['person'] }),
        left: [
          { label: 'Town', words: 'Boston' },
          { label: 'Fax', words: '555-0100' },
        ],
      },
    });
  });

  it('is kept under the new version from then on, also what the person has not noted yet', () => {
    keep('2', { draft: draft('2', { '/fax': '555-0100' }) });
    const first = kept();
    expect(versions()).toEqual(['3']);
    expect(first?.draft?.left).toHaveLength(1);
    expect(kept()).toEqual(first);
  });

  it('stays where it was when the browser takes nothing more, and is carried again the next time', () => {
    keep('2', { draft: draft('2', { '/full_name': 'Ana' }) });
    tab.isBlocked = true;
    expect(kept()?.draft?.entries).toEqual({ '/full_name': 'Ana' });
    expect(versions()).toEqual(['2']);
    tab.isBlocked = false;
    expect(kept()?.draft?.entries).toEqual({ '/full_name': 'Ana' });
    expect(versions()).toEqual(['3']);
  });

  it('is the latest of several, by the order of the migrations', () => {
    keep('2', { draft: draft('2', { '/full_name': 'Newer' }) });
    keep('spring', { draft: draft('spring', { '/name': 'Old' }) });
    keep('1', { draft: draft('1', { '/full_name': 'Oldest' }) });
    expect(kept()?.draft?.entries).toEqual({ '/full_name': 'Newer' });
  });

  it('does not come over what this version has kept itself', () => {
    keep('2', { draft: draft('2', { '/full_name': 'Old' }) });
    keep('3', { draft: draft('3', { '/full_name': 'Ana' }) });
    expect(kept()?.draft?.entries).toEqual({ '/full_name': 'Ana' });
  });

  it('is left alone when a later version has kept it', () => {
    keep('4', { draft: draft('4', { '/given_name': 'Ana' }) });
    expect(kept()).toBeUndefined();
    expect(versions()).toEqual(['4']);
  });

  it('opens at the receipt when it was sent, so that its reference is not lost and it is not sent twice', () => {
    const sent = { id: 'form', reference: 'MA-1', receivedAt: '2026-11-25T12:00:00Z' };
    keep('2', { sent });
    expect(kept()).toEqual({ sent });
    expect(versions()).toEqual(['3']);
  });

  it('does not go on under the key of a sending that was under way: what is sent now is something else', () => {
    keep('2', { draft: draft('2', { '/full_name': 'Ana' }), attempt: { key: 'a-key', mark: 'a-mark' } });
    expect(kept()).toEqual({ draft: draft('3', { '/full_name': 'Ana' }) });
  });

  it('shows no words of what is private now', () => {
    keep('2', { draft: draft('2', { '/pin': ['47', '11'] }) });
    expect(kept()?.draft?.left).toEqual([{ label: 'PIN' }]);
    expect([...tab.kept.values()].join()).not.toContain('47');
  });

  it('gives the session what is private now, and does not keep it in the tab any more', () => {
    keep('2', { draft: draft('2', { '/pin': '4711', '/full_name': 'Ana' }) });
    expect(kept()?.draft?.entries).toEqual({ '/pin': '4711', '/full_name': 'Ana' });
    expect([...tab.kept.values()].join()).toContain('Ana');
    expect([...tab.kept.values()].join()).not.toContain('4711');
  });
});

describe('what a tab has kept of a form whose file was changed and whose version was not', () => {
  it('stays as far as it fits; the rest is shown, and a page that is gone is not opened', () => {
    keep('3', { draft: draft('3', { '/full_name': 'Ana', '/town': 'Boston', '/fax': '555-0100' }), page: 'hobbies' });
    const first = kept();
    expect(first).toEqual({
      draft: {
        ...draft('3', { '/full_name': 'Ana' }),
        left: [
          { label: 'Town', words: 'Boston' },
          { label: 'Fax', words: '555-0100' },
        ],
      },
    });
    expect(kept()).toEqual(first);
  });

  it('is as it was when all of it fits, with its page and the sending that is under way', () => {
    const record: TabRecord = {
      draft: draft('3', { '/full_name': 'Ana', '/town': 'Lynn' }, { seen: ['person'] }),
      page: 'person',
      attempt: { key: 'a-key', mark: 'a-mark' },
    };
    keep('3', record);
    expect(kept()).toEqual(record);
  });

  it('leaves the tab when its question became private, and is given to the session', () => {
    keep('3', { draft: draft('3', { '/pin': '4711' }) });
    expect(kept()?.draft?.entries).toEqual({ '/pin': '4711' });
    expect([...tab.kept.values()].join()).not.toContain('4711');
  });
});
