import { describe, expect, it } from 'vitest';
import { errorTexts } from '../../src/text/error-texts.js';
import { registerTexts, text } from '../../src/text/index.js';
import type { Session } from '../../src/model/index.js';
import { asked, authorForm, type, wrong } from './author-form.js';

registerTexts(errorTexts);

const words = { type: 'string' };
const contact = {
  properties: { email: { ...words, title: 'Email' }, phone: { ...words, title: 'Phone' } },
};

/** The sentences of what is wrong, as Continue shows them. */
function said(session: Session): readonly string[] {
  session.dispatch({ type: 'continue' });
  return (session.view.summary ?? []).map((issue) => text(issue.text));
}

describe('alternatives that only demand answers', () => {
  it('“email or phone”: named in one message, owed until one is answered', () => {
    const form = authorForm({ ...contact, anyOf: [{ required: ['email'] }, { required: ['phone'] }] });
    const session = form.open();
    expect(asked(session)).toEqual(['/email text *', '/phone text *']);
    expect(wrong(session)).toEqual(['/email anyOf']);
    expect(said(session)).toEqual(['Answer at least one of these: “Email” or “Phone”']);
    type(session, { '/phone': '617' });
    expect(asked(session)).toEqual(['/email text', '/phone text *']);
    expect(session.view.summary ?? []).toEqual([]);
    expect(wrong(session)).toEqual([]);
    type(session, { '/email': 'a' });
    expect(asked(session)).toEqual(['/email text', '/phone text']);
    expect(wrong(session)).toEqual([]);
  });

  it('exactly one: both answered is told at them, too', () => {
    const form = authorForm({ ...contact, oneOf: [{ required: ['email'] }, { required: ['phone'] }] });
    const session = type(form.open(), { '/email': 'a', '/phone': '617' });
    expect(wrong(session)).toEqual(['/email oneOf']);
    expect(said(session)).toEqual(['Answer just one of these: “Email” or “Phone”']);
    type(session, { '/phone': '' });
    expect(wrong(session)).toEqual([]);
  });

  it('several answers in one alternative, in a row, and hidden ones left out', () => {
    const form = authorForm({
      properties: {
        people: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            properties: { ...contact.properties, street: words, zip: { ...words, title: 'ZIP code' } },
            anyOf: [{ required: ['street', 'zip'] }, { required: ['email'] }],
          },
        },
      },
    });
    const session = form.open();
    session.dispatch({ type: 'add-row', list: '/people', row: 'r1' });
    expect(wrong(session)).toEqual(['/people/r1/street anyOf']);
    expect(said(session)).toEqual(['Answer at least one of these: “Street” and “ZIP code” or “Email”']);
    type(session, { '/people/r1/zip': '02108' });
    expect(wrong(session)).toEqual(['/people/r1/street anyOf']);
    type(session, { '/people/r1/email': 'a' });
    expect(wrong(session)).toEqual([]);
  });

  it('says of a schema’s several choices all that are open', () => {
    const either = (...names: readonly string[]) => ({ anyOf: names.map((name) => ({ required: [name] })) });
    const session = authorForm({
      properties: { ...contact.properties, fax: words, post: words },
      allOf: [either('email', 'phone'), either('fax', 'post')],
    }).open();
    expect(said(session)).toEqual([
      'Answer at least one of these: “Email” or “Phone”',
      'Answer at least one of these: “Fax” or “Post”',
    ]);
    type(session, { '/phone': '617' });
    expect(wrong(session)).toEqual(['/fax anyOf']);
  });

  it('reads one and not the other, written out, as just one of them', () => {
    const form = authorForm({
      ...contact,
      oneOf: [
        { required: ['email'], not: { required: ['phone'] } },
        { required: ['phone'], not: { anyOf: [{ required: ['email'] }] } },
      ],
    });
    expect(form.problems).toEqual([]);
    expect(said(type(form.open(), { '/email': 'a', '/phone': '617' }))).toEqual([
      'Answer just one of these: “Email” or “Phone”',
    ]);
    expect(wrong(type(form.open(), { '/phone': '617' }))).toEqual([]);
  });

  it('stands as a hint at each of them that has none of its own', () => {
    const form = authorForm({
      properties: { ...contact.properties, phone: { ...words, description: 'With area code' } },
      anyOf: [{ required: ['email'] }, { required: ['phone'] }],
    });
    const hints = form.open().view.page.questions.map(({ hint }) => hint && text(hint));
    expect(hints).toEqual(['Answer at least one of these: “Email” or “Phone”', 'With area code']);
  });

  it('an author’s own words for it go first', () => {
    const form = authorForm(
      { ...contact, anyOf: [{ required: ['email'] }, { required: ['phone'] }] },
      { errors: { anyOf: 'Tell us how to reach you' } },
    );
    expect(said(form.open())).toEqual(['Tell us how to reach you']);
  });
});
