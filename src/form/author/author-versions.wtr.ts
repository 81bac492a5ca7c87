import { expect, waitUntil } from '@open-wc/testing';
import type { Json } from '../../model/index.js';
import type { MaForm } from '../ma-form.js';
import { box, feedback, opened, type, words } from '../testing/author-on-screen.js';
import { axeFindings, painted, rootOf } from '../testing/on-screen.js';
import { PaperEndpoint } from '../testing/paper-endpoint.js';

let paper: PaperEndpoint;
beforeEach(() => (paper = new PaperEndpoint()));
afterEach(() => paper.close());

/** The form at its author's address, as the file there is now. */
const visit = (schema: Json): Promise<MaForm> =>
  opened((one) => {
    one.endpoint = paper.endpoint;
    one.schemaSrc = paper.file('feedback.json', schema);
  });

/** Leaves it as somebody does who goes to another page. */
const leave = (form: MaForm): void => {
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
  form.remove();
};

const dialog = (form: MaForm) => rootOf(form).querySelector<HTMLDialogElement>('dialog[open]');

/** Waits for the dialog, whose screens load after the page; gives its words. */
const told = async (form: MaForm): Promise<string> => {
  await waitUntil(() => dialog(form) !== null, 'no dialog came');
  return dialog(form)?.textContent ?? '';
};

const noted = async (form: MaForm): Promise<void> => {
  dialog(form)?.querySelector('button')?.click();
  await painted(form);
  expect(dialog(form)).to.equal(null);
};

/** The author's next file: the town is asked no more, a street is. */
const changed: Json = {
  title: 'Tell us what you think',
  type: 'object',
  properties: {
    name: { title: 'Your name', type: 'string', minLength: 1 },
    street: { title: 'Your street', type: 'string' },
  },
  required: ['name'],
};

describe('A form whose author changed its file while a person was filling it in', () => {
  it('keeps what still fits, tells the person what does not, and sends only what is asked now', async () => {
    const before = await visit(feedback);
    await type(before, 'Your name', 'Ana');
    await type(before, 'Your town', 'Lynn');
    leave(before);

    const after = await visit(changed);
    expect(box(after, 'Your name').value).to.equal('Ana');
    expect(await told(after)).to.contain('This form was changed');
    expect(await told(after)).to.match(/Town\s+Lynn/);
    expect(await axeFindings(after)).to.deep.equal([]);
    await noted(after);
    expect(await after.submit()).to.equal(true);
    expect(paper.sent.map(({ body }) => body.answers)).to.deep.equal([{ name: 'Ana' }]);
  });

  it('tells it again after a refresh, until the person says that it was noted', async () => {
    const before = await visit(feedback);
    await type(before, 'Your town', 'Lynn');
    leave(before);
    const after = await visit(changed);
    expect(await told(after)).to.contain('Lynn');
    leave(after);
    const again = await visit(changed);
    expect(await told(again)).to.contain('Lynn');
    await noted(again);
    leave(again);
    expect((await visit(changed)).session?.view.left).to.equal(undefined);
  });

  it('says nothing when all that was typed has its place', async () => {
    const before = await visit(feedback);
    await type(before, 'Your name', 'Ana');
    leave(before);
    const after = await visit(changed);
    expect(after.session?.view.left).to.equal(undefined);
    expect(words(after)).not.to.contain('This form was changed');
    expect(box(after, 'Your name').value).to.equal('Ana');
  });
});
