import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { axeFindings } from '../../../test/contracts/axe.js';
import { fieldContract } from '../../../test/contracts/field-contract.js';
import { controlsOf, leave, overflowOf } from '../../../test/contracts/field-probe.js';
import { sampleOptions, sampleQuestion } from '../testing/samples.js';
import { stageField, type FieldStage } from '../testing/field-stage.js';
import '../text/text-field.js';
import './choice-field.js';
import type { ChoiceField } from './choice-field.js';
import { samples, searchSamples, selectSamples } from './choice.samples.js';

describe('<ma-choice-field> as radios', () => {
  fieldContract(samples);
});

describe('<ma-choice-field> as a select', () => {
  fieldContract(selectSamples);
});

describe('<ma-choice-field> as a search', () => {
  fieldContract(searchSamples);
});

describe('<ma-choice-field>', () => {
  let stage: FieldStage;
  let field: ChoiceField;

  async function show(question = samples.question, direction: 'ltr' | 'rtl' = 'ltr'): Promise<void> {
    const shown = await stageField(question, { direction });
    stage = shown.stage;
    field = shown.field as ChoiceField;
  }
  afterEach(() => stage.remove());

  it('is radios up to seven options, a select up to fifteen, then a search, unless the layout wishes otherwise', async () => {
    const of = (count: number, control?: string, autocomplete?: string) =>
      sampleQuestion('choice', {
        facts: { type: ['string'], settings: control ? { control } : {} },
        autocomplete,
        options: sampleOptions(Array.from({ length: count }, (_, index) => `Option ${index}`)),
      });
    const drawn = async (...wishes: Parameters<typeof of>): Promise<string> => {
      await show(of(...wishes));
      const control_ = controlsOf(field)[0];
      stage.remove();
      return control_?.getAttribute('role') ?? (control_ as HTMLInputElement).type;
    };
    expect([await drawn(7), await drawn(8), await drawn(12, 'radios'), await drawn(3, 'select')]).to.deep.equal([
      'radio',
      'select-one',
      'radio',
      'select-one',
    ]);
    expect([await drawn(15), await drawn(16), await drawn(15, 'search'), await drawn(56, 'select')]).to.deep.equal([
      'select-one',
      'combobox',
      'select-one',
      'select-one',
    ]);
    // The browser fills in a state by the option's value.
    expect([await drawn(56, undefined, 'address-level1'), await drawn(56, 'search', 'address-level1')]).to.deep.equal([
      'select-one',
      'combobox',
    ]);
  });

  it('tells the key of the radio that was chosen, once', async () => {
    await show();
    controlsOf(field)[1]?.click();
    expect(stage.told).to.deep.equal([{ type: 'ma-entry', address: '/choice', entry: 'bonding' }]);
  });

  it('shows revealed questions right after their option, and takes none of their events for its own', async () => {
    await show({ ...samples.question, entry: 'bonding' });
    const inner = document.createElement('ma-text-field');
    inner.question = sampleQuestion('text', {});
    field.reveals = { bonding: [inner] };
    await field.updateComplete;
    await inner.updateComplete;
    const rows = [...(field.querySelector('.ma-choices')?.children ?? [])].map((row) => row.className);
    expect(rows).to.deep.equal(['ma-choice', 'ma-choice', 'ma-reveal', 'ma-choice']);
    await inner.focusPart();
    leave();
    expect(stage.told).to.deep.equal([{ type: 'ma-leave', address: '/text' }]);
  });

  it('keeps a revealed field, with the focus in it, while it is rendered again', async () => {
    await show({ ...samples.question, entry: 'bonding' });
    const inner = document.createElement('ma-text-field');
    inner.question = sampleQuestion('text', {});
    field.reveals = {
      bonding: html`<p>Why we ask</p>
        ${inner}`,
    };
    await field.updateComplete;
    await inner.focusPart();
    field.question = { ...field.question, hint: { text: 'Another hint' } };
    await field.updateComplete;
    expect((stage.renderRoot as ShadowRoot).activeElement?.id).to.equal('q-text');
  });

  describe('searching', () => {
    const box = (): HTMLInputElement => controlsOf(field)[0] as HTMLInputElement;
    const offered = (): readonly string[] =>
      [...field.querySelectorAll('[role=option]')].map((option) => option.textContent.trim());

    beforeEach(async () => {
      await show(searchSamples.question);
      await field.focusPart();
    });

    async function keys(...presses: readonly string[]): Promise<void> {
      for (const press of presses) await sendKeys({ press });
      await field.updateComplete;
    }

    it('finds by any words, without accents or capitals', async () => {
      await sendKeys({ type: 'PUBLIC f' });
      await field.updateComplete;
      // "f" is in each "of"; every word must be somewhere.
      expect(offered().length).to.equal(10);
      expect(box().getAttribute('aria-expanded')).to.equal('true');
    });

    it('takes an option with arrows and Enter, and says which one the arrows are on', async () => {
      await sendKeys({ type: 'transit' });
      await keys('ArrowDown', 'ArrowDown');
      const active = field.querySelector(`#${box().getAttribute('aria-activedescendant')}`);
      expect(active?.textContent.trim()).to.equal('Department D of Transit');
      await keys('Enter');
      expect(field.question.entry).to.equal('Department D of Transit');
      expect(box().getAttribute('aria-expanded')).to.equal('false');
    });

    it('takes an option with a click, and keeps the focus', async () => {
      await keys('ArrowDown');
      field.querySelector<HTMLElement>('[role=option]')?.click();
      await field.updateComplete;
      expect(field.question.entry).to.equal('Department A of Públic Works');
      expect((stage.renderRoot as ShadowRoot).activeElement === box()).to.equal(true);
    });

    it('closes at Escape, and clears at a second one', async () => {
      await sendKeys({ type: 'tran' });
      await keys('Escape');
      expect(box().getAttribute('aria-expanded')).to.equal('false');
      expect(box().value).to.equal('tran');
      await keys('Escape');
      expect(field.question.entry).to.equal('');
    });

    it('knows an option that was typed in full', () => {
      // Not by keys: WebKitGTK's driver drops every space of a text but the first, in a plain input too.
      box().value = 'department b of TRANSIT';
      box().dispatchEvent(new Event('input', { bubbles: true }));
      expect(field.question.entry).to.equal('Department B of Transit');
    });

    it('keeps words that name no option, and says that nothing matches', async () => {
      await sendKeys({ type: 'sales' });
      await field.updateComplete;
      expect(offered()).to.deep.equal(['No matches. Check the spelling, or clear the box to see the whole list.']);
      leave();
      await field.updateComplete;
      expect(field.question.entry).to.deep.equal({ typed: 'sales' });
      expect(box().value).to.equal('sales');
    });

    it('lets somebody type on past a shorter name, and takes no word for a key', async () => {
      stage.remove();
      const many = Array.from({ length: 16 }, (_, at) => ({
        key: `o${at}`,
        value: `o${at}`,
        label: { text: `Other ${at}` },
      }));
      await show({
        ...searchSamples.question,
        options: [
          { key: 'MA', value: 'MA', label: { text: 'York' } },
          { key: 'YB', value: 'YB', label: { text: 'York-Beach' } },
          ...many,
        ],
      });
      await field.focusPart();
      await sendKeys({ type: 'York' });
      expect([box().value, field.question.entry]).to.deep.equal(['York', 'MA']);
      await sendKeys({ type: '-Beach' });
      expect([box().value, field.question.entry]).to.deep.equal(['York-Beach', 'YB']);
      box().select();
      await sendKeys({ type: 'MA' });
      expect([box().value, field.question.entry]).to.deep.equal(['MA', { typed: 'MA' }]);
    });

    it('keeps what was taken when another option has the same words', async () => {
      const twins = { ...searchSamples.question, options: [...(searchSamples.question.options ?? [])] };
      twins.options = [
        ...twins.options,
        { key: 'twin', value: 'twin', label: twins.options[0]?.label ?? { text: '' } },
      ];
      stage.remove();
      await show(twins);
      await field.focusPart();
      await sendKeys({ type: 'Department A' });
      await field.updateComplete;
      const [first, second] = field.querySelectorAll<HTMLElement>('[role=option]');
      expect(first?.textContent).to.equal(second?.textContent);
      second?.click();
      await field.updateComplete;
      leave();
      await field.updateComplete;
      expect(field.question.entry).to.equal('twin');
    });

    it('marks the option of the answer, and says only the one that the arrows are on', async () => {
      stage.remove();
      await show({ ...searchSamples.question, entry: 'Department B of Transit' });
      await field.focusPart();
      box().click();
      await field.updateComplete;
      const selected = (): readonly string[] =>
        [...field.querySelectorAll('[aria-selected=true]')].map((option) => option.textContent.trim());
      expect(selected()).to.deep.equal(['Department B of Transit']);
      expect(offered().length).to.equal(20);
      await keys('ArrowDown');
      expect(selected()).to.deep.equal(['Department A of Públic Works']);
      expect(field.querySelector('.is-taken')?.textContent.trim()).to.equal('Department B of Transit');
    });

    for (const direction of ['ltr', 'rtl'] as const) {
      it(`has a list that axe finds nothing in, that fits 254 pixels and fingers, and that no frame cuts off, ${direction}`, async () => {
        stage.remove();
        await show(searchSamples.question, direction);
        stage.style.setProperty('inline-size', '254px');
        await field.focusPart();
        await sendKeys({ type: 'a' });
        await keys('ArrowDown');
        const options = [...field.querySelectorAll<HTMLElement>('[role=option]')];
        expect(options.length).to.equal(20);
        for (const option of options) expect(option.getBoundingClientRect().height).to.be.at.least(44);
        expect(overflowOf(stage)).to.deep.equal([]);
        expect(await axeFindings(stage)).to.deep.equal([]);
        const list = field.querySelector('.ma-listbox') as HTMLElement;
        expect(list.getBoundingClientRect().bottom).to.be.at.most(stage.getBoundingClientRect().bottom);
      });
    }
  });
});
