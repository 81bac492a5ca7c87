import { expect } from '@open-wc/testing';
import { createSession } from '../../engine/index.js';
import { kinds } from '../../generated/fields.js';
import { layoutSchema } from '../../generated/layout-schema.js';
import { makeAuthorForm } from '../../interpret/author-form.js';
import { formWith, painted, rootOf } from '../testing/on-screen.js';

const text = { type: 'string' };
const schema = {
  title: 'Plow snow',
  properties: {
    company: text,
    site: { title: 'Site', type: 'object', properties: { street: text, town: text } },
    trucks: { title: 'Trucks', type: 'array', items: { type: 'object', properties: { plate: text, seats: text } } },
  },
};

async function shown() {
  const made = makeAuthorForm({ schema, id: 'plow', kinds, layoutSchema });
  if (!made.plan) throw new Error(JSON.stringify(made.problems));
  const { plan, validator } = made;
  const session = createSession({ plan, kinds, validator, today: () => '2026-11-23' });
  const form = await formWith(session);
  for (let turn = 0; turn < 50 && !rootOf(form).querySelector('.ma-list'); turn += 1) await painted(form);
  const addresses = (): readonly string[] =>
    [...rootOf(form).querySelectorAll<HTMLElement & { question: { address: string } }>('[data-ma-field]')].map(
      ({ question }) => question.address,
    );
  return { session, form, addresses };
}

describe('A page with groups and rows', () => {
  it('keeps every field in its place, and the focus, when it is painted again', async () => {
    const { form, session, addresses } = await shown();
    session.dispatch({ type: 'add-row', list: '/trucks', row: 'r1' });
    await painted(form);
    const all = ['/company', '/site/street', '/site/town', '/trucks/r1/plate', '/trucks/r1/seats'];
    expect(addresses()).to.deep.equal(all);
    const box = rootOf(form).querySelectorAll('input')[1] as HTMLInputElement;
    box.focus();
    for (const [typed, address] of [
      ['1 Elm St', '/site/street'],
      ['S9', '/trucks/r1/plate'],
    ] as const) {
      session.dispatch({ type: 'answer', address, entry: typed });
      await painted(form);
      expect(addresses()).to.deep.equal(all);
      expect(rootOf(form).activeElement).to.equal(box);
    }
  });
});
