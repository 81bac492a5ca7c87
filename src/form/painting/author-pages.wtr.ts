import { expect } from '@open-wc/testing';
import { newForm } from '../../cli/new-form.js';
import { createSession } from '../../engine/index.js';
import { kinds } from '../../generated/fields.js';
import { layoutSchema } from '../../generated/layout-schema.js';
import { makeAuthorForm } from '../../interpret/author-form.js';
import type { Json, Session } from '../../model/index.js';
import type { MaForm } from '../ma-form.js';
import { axeFindings, formWith, painted, rootOf } from '../testing/on-screen.js';
import { markupPayloads } from '../testing/markup-payloads.js';

interface Shown {
  readonly form: MaForm;
  readonly session: Session;
  /** The words of the first thing in the form that fits; without what is only for screen readers' order. */
  readonly words: (selector: string) => string;
  /** The control of a label. */
  readonly control: (label: string) => HTMLInputElement;
}

async function shown(schema: Json, layout?: Json): Promise<Shown> {
  const made = makeAuthorForm({ schema, layout, id: 'f', kinds, layoutSchema });
  if (!made.plan) throw new Error(JSON.stringify(made.problems));
  const { plan, validator } = made;
  const session = createSession({ plan, kinds, validator, today: () => '2026-11-23' });
  const form = await formWith(session);
  for (let turn = 0; turn < 50 && !rootOf(form).querySelector('[data-ma-field] input'); turn += 1) await painted(form);
  return {
    form,
    session,
    words: (selector) => (rootOf(form).querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    control(label) {
      const found = [...rootOf(form).querySelectorAll('label')].find((one) => one.textContent?.includes(label));
      return rootOf(form).getElementById(found?.htmlFor ?? '') as HTMLInputElement;
    },
  };
}

const SMALL_LAYOUT = { id: 'f', version: '1', title: 'F' };

describe('A form that `baystate-forms new` has made', () => {
  it('is shown, leads to its last page, and passes axe on the way', async () => {
    const files = newForm('f', 'form.schema.json');
    const { form, session, words } = await shown(files['answers.schema.json'] ?? null, files['form.json']);
    const answer = (address: string, entry: string | Readonly<Record<string, string>>): void =>
      session.dispatch({ type: 'answer', address, entry });
    const goOn = async (): Promise<string> => {
      session.dispatch({ type: 'continue' });
      await painted(form);
      expect(await axeFindings(form)).to.deep.equal([]);
      return words('.ma-h1');
    };
    expect(words('.ma-h1')).to.equal('About you');
    expect(await axeFindings(form)).to.deep.equal([]);
    answer('/name', 'Ana Silva');
    answer('/first_day', { year: '2026', month: '12', day: '1' });
    expect(await goOn()).to.equal('Reminder');
    answer('/wants_reminder', 'true');
    await painted(form);
    expect(words('.ma-hint')).to.equal('We write to you one day before.');
    answer('/email', 'ana@example.com');
    expect(await goOn()).to.equal('Check your answers');
    expect(words('form')).to.contain('ana@example.com');
  });
});

describe('What a layout wishes', () => {
  it('stands on the page: a section under its heading, the example, the control’s keyboard and width, warnings', async () => {
    const { form, session, words, control } = await shown(
      {
        type: 'object',
        properties: {
          plate: { title: 'License plate', type: 'string' },
          zip: { title: 'ZIP code', type: 'string' },
          seats: { title: 'Seats', type: 'integer' },
        },
      },
      {
        ...SMALL_LAYOUT,
        fields: {
          '/plate': { hint: 'On your car.', example: '1ABC23' },
          '/zip': { width: 'short', inputMode: 'numeric', autocomplete: 'postal-code' },
        },
        pages: [
          {
            id: 'p',
            title: 'Your car',
            questions: ['/plate', { title: 'At home', hint: 'Where it stands', questions: ['/zip', '/seats'] }],
          },
        ],
        rules: [
          {
            id: 'big',
            code: 'very_big',
            severity: 'warning',
            at: '/seats',
            assert: { '<': [{ var: '/seats' }, 10] },
            text: 'That is a bus',
          },
        ],
      },
    );
    const section = rootOf(form).querySelector('[role=group]');
    expect(section?.querySelector('h2, h3')?.textContent?.trim()).to.equal('At home');
    expect(section?.querySelector('.ma-hint')?.textContent?.trim()).to.equal('Where it stands');
    expect(section?.contains(control('ZIP code'))).to.equal(true);
    expect(section?.contains(control('License plate'))).to.equal(false);
    const described = control('License plate').getAttribute('aria-describedby') ?? '';
    expect(rootOf(form).getElementById(described.split(' ')[0] ?? '')?.textContent).to.equal(
      'On your car. For example, 1ABC23',
    );
    const { inputMode, autocomplete } = control('ZIP code');
    expect([inputMode, autocomplete]).to.deep.equal(['numeric', 'postal-code']);
    expect(control('ZIP code').offsetWidth).to.be.lessThan(control('License plate').offsetWidth);
    session.dispatch({ type: 'answer', address: '/seats', entry: '40' });
    await painted(form);
    expect(words('form')).to.contain('That is a bus');
    expect(await axeFindings(form)).to.deep.equal([]);
  });
});

describe('A schema with markup in every text', () => {
  it('is shown as it is written, makes no element and goes nowhere', async () => {
    const hits: string[] = [];
    (globalThis as { __hit?: () => void }).__hit = () => void hits.push('ran');
    const here = location.href;
    // NUL and its like are shown as the browser shows them.
    for (const payload of markupPayloads.filter((one) => !/[\u0000\u000b]/.test(one)).slice(0, 40)) {
      const { form, session } = await shown({
        title: payload,
        type: 'object',
        properties: {
          a: { title: payload, description: payload, type: 'string', default: payload },
          b: { title: payload, enum: [payload, 'javascript:__hit()'] },
        },
        required: ['b'],
      });
      session.dispatch({ type: 'continue' });
      await painted(form);
      const root = rootOf(form);
      expect(root.textContent, payload).to.contain(payload);
      expect(
        root.querySelectorAll('script, iframe, object, embed, svg animate, marquee, link, base, meta, video, audio')
          .length,
        payload,
      ).to.equal(0);
      expect(
        root.querySelectorAll('a[href^="javascript" i], [onerror], [onload], [onfocus], [srcdoc], [style]').length,
        payload,
      ).to.equal(0);
      form.remove();
    }
    expect([hits, location.href]).to.deep.equal([[], here]);
  });
});
