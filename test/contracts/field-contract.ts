import { expect } from '@open-wc/testing';
import type { Entry, QuestionView } from '../../src/model/index.js';
import { stageField, type FieldStage } from '../../src/fields/testing/field-stage.js';
import { inManyWords, withIssue, type FieldSamples } from '../../src/fields/testing/samples.js';
import type { FieldElement } from '../../src/ui/field-element.js';
import { axeFindings } from './axe.js';
import { heldContract } from './held-contract.js';
import { typingContract } from './typing-contract.js';
import {
  controlsOf,
  focusIn,
  inForcedColors,
  inTreeOrder,
  isTypedInto,
  leave,
  overflowOf,
  targetOf,
} from './field-probe.js';

/** Widths of the narrowest places that a form must stand in: a phone, and Mass.gov's narrowest frame. */
const NARROW = [320, 254] as const;

/**
 * What every field owes, whatever it asks: names and descriptions, errors, typing that loses nothing, events, focus, narrow places,
 * either direction of writing, targets for thumbs. Call it once for each variant of a field.
 */
export function fieldContract(samples: FieldSamples): void {
  describe('keeps the contract of all fields', () => contract(samples));
}

function contract(samples: FieldSamples): void {
  let stage: FieldStage;
  let field: FieldElement;

  async function show(
    question: QuestionView,
    wishes: { direction?: 'ltr' | 'rtl'; echoes?: boolean } = {},
  ): Promise<void> {
    ({ stage, field } = await stageField(question, wishes));
  }
  const states: ReadonlyArray<readonly [string, () => QuestionView]> = [
    ['untouched', () => samples.question],
    ['filled', () => ({ ...samples.question, entry: samples.filled })],
    ['optional', () => ({ ...samples.question, required: false })],
    ['wrong', () => withIssue(samples)],
    [
      'read-only',
      () => ({ ...samples.question, entry: samples.filled, facts: { ...samples.question.facts, readOnly: true } }),
    ],
    ['the page’s heading', () => ({ ...withIssue(samples), isHeading: !samples.question.isHeading })],
    ['in very many words', () => inManyWords(samples)],
    ...(samples.mask ? [['held by the agency', () => ({ ...samples.question, held: samples.mask })] as const] : []),
  ];

  afterEach(() => {
    stage.remove();
  });

  describe('for everybody', () => {
    for (const [state, question] of states) {
      it(`has nothing for axe to find when ${state}`, async () => {
        await show(question());
        expect(await axeFindings(stage)).to.deep.equal([]);
      });
    }

    it('names each control by words that are on the page', async () => {
      await show(samples.question);
      for (const control of controlsOf(field)) {
        const { labels } = control as HTMLInputElement;
        const name = control.ariaLabel ?? labels?.[0]?.textContent ?? '';
        expect(name.trim(), control.id).not.to.equal('');
      }
    });

    it('says that it may be left out, and never marks what must be answered', async () => {
      await show({ ...samples.question, required: false });
      expect(field.textContent).to.contain('(optional)');
      field.question = { ...samples.question, required: true };
      await field.updateComplete;
      expect(field.textContent).not.to.contain('optional').and.not.to.contain('*');
    });

    it('describes itself by hint and then error, under ids of this tree', async () => {
      await show(withIssue(samples));
      const described = field.querySelector('[aria-describedby]')?.getAttribute('aria-describedby') ?? '';
      const { domId } = samples.question;
      const wanted = samples.question.hint ? [`${domId}-hint`, `${domId}-error`] : [`${domId}-error`];
      expect(described.split(' ').slice(0, wanted.length)).to.deep.equal(wanted);
      for (const id of described.split(' '))
        expect(stage.renderRoot.querySelector(`#${id}`) !== null, id).to.equal(true);
    });

    it('reads its label, hint, error and control in this order', async () => {
      await show(withIssue(samples));
      const { domId } = samples.question;
      const heading = samples.kind === 'consent' ? [] : [`#${domId}-label`];
      const order = [
        ...heading,
        ...(samples.question.hint ? [`#${domId}-hint`] : []),
        `#${domId}-error`,
        '[data-part]',
      ];
      expect(inTreeOrder(field, order)).to.equal(true);
    });

    it('opens its error with a hidden “Error:” and the words of the summary', async () => {
      await show(withIssue(samples));
      expect(field.querySelector('.ma-error .ma-sr')?.textContent.trim()).to.equal('Error:');
      expect(field.querySelector('.ma-error')?.textContent).to.contain(samples.wrong.text);
    });

    it('is invalid only when something is wrong, and then only where', async () => {
      await show(samples.question);
      expect(field.querySelectorAll('[aria-invalid="true"]').length).to.equal(0);
      field.question = withIssue(samples);
      await field.updateComplete;
      const wrong = [...field.querySelectorAll<HTMLElement>('[aria-invalid=true]')];
      expect(wrong.length).to.be.greaterThan(0);
      if (samples.wrong.part) expect(wrong.map((control) => control.dataset.part)).to.deep.equal([samples.wrong.part]);
    });

    it('has ids that are its own and no style attribute', async () => {
      await show({ ...samples.question, entry: samples.filled });
      const ids = [...field.querySelectorAll('[id]')].map((element) => element.id);
      expect(new Set(ids).size).to.equal(ids.length);
      for (const id of ids) expect(id.startsWith(samples.question.domId), id).to.equal(true);
      expect(field.querySelectorAll('[style]').length).to.equal(0);
      for (const control of controlsOf(field))
        expect((control as HTMLInputElement).name).to.contain(samples.question.domId);
    });
  });

  describe('in any place', () => {
    for (const [state, question] of states) {
      for (const width of NARROW) {
        for (const direction of ['ltr', 'rtl'] as const) {
          it(`needs no sideways scroll at ${width} pixels, ${direction}, when ${state}`, async () => {
            await show(question(), { direction });
            stage.style.setProperty('inline-size', `${width}px`);
            expect(overflowOf(stage)).to.deep.equal([]);
          });
        }
      }
    }

    it('gives each control a target of 44 pixels', async () => {
      await show({ ...samples.question, entry: samples.filled });
      stage.style.setProperty('inline-size', '320px');
      for (const control of [...controlsOf(field), ...field.querySelectorAll('button')]) {
        const { width, height } = targetOf(control);
        expect(Math.min(width, height), control.id).to.be.at.least(44);
      }
    });

    it('shows its borders in forced colours', async function () {
      // Only an engine with the DevTools protocol can be told so.
      if (!(await inForcedColors(true))) this.skip();
      await show(withIssue(samples));
      for (const control of controlsOf(field)) {
        const { borderTopWidth, appearance } = getComputedStyle(control);
        expect(parseFloat(borderTopWidth) > 0 || appearance === 'auto', control.id).to.equal(true);
      }
      await inForcedColors(false);
    });
  });

  describe('with a hand on it', () => {
    it('renders again only for another question', async () => {
      await show(samples.question);
      const same = field.question;
      field.question = same;
      expect(field.isUpdatePending).to.equal(false);
    });

    it('shows the entry that it is given', async () => {
      await show({ ...samples.question, entry: samples.filled });
      expect(shownEntry(field, samples)).to.deep.equal(samples.filled);
    });

    it('puts the focus on its first control, and its label in view', async () => {
      await show(samples.question);
      await field.focusPart();
      // Compared by name: a failed comparison of elements makes the runner print the whole page.
      expect(focusIn(stage)?.id).to.equal(controlsOf(field)[0]?.id);
    });

    it('puts the focus on the control that is wrong', async () => {
      await show(withIssue(samples));
      await field.focusPart();
      expect(focusIn(stage)?.dataset.part).to.equal(samples.wrong.part ?? '');
    });

    it('says that it was left, once, when the focus goes elsewhere', async () => {
      await show(samples.question);
      for (const control of controlsOf(field)) control.focus();
      expect(stage.told).to.deep.equal([]);
      leave();
      expect(stage.told).to.deep.equal([{ type: 'ma-leave', address: samples.question.address }]);
    });

    it('can be filled and not changed when it is read-only', async () => {
      await show({ ...samples.question, entry: samples.filled, facts: { ...samples.question.facts, readOnly: true } });
      for (const control of controlsOf(field))
        expect((control as HTMLInputElement).readOnly || (control as HTMLInputElement).disabled).to.equal(true);
    });
  });

  if (isTypedInto(samples.kind))
    typingContract(
      samples,
      (question, wishes) => show(question, wishes),
      () => ({ stage, field }),
    );
  if (samples.mask)
    heldContract(
      samples,
      (question) => show(question),
      () => ({ stage, field }),
    );
}

/** The entry as its controls show it. */
function shownEntry(field: FieldElement, { kind, filled }: FieldSamples): Entry {
  const controls = controlsOf(field) as readonly HTMLInputElement[];
  if (kind === 'consent') return controls[0]?.checked ? 'true' : '';
  // No page may put a file into a browser's control: it is named below it.
  if (kind === 'file')
    return field.querySelector('.ma-file-name')?.textContent === (filled as { name?: string }).name ? filled : '';
  if (controls[0]?.type === 'radio') return controls.find((control) => control.checked)?.value ?? '';
  if (controls[0]?.type === 'checkbox')
    return controls.filter((control) => control.checked).map((control) => control.value);
  if (typeof filled === 'string') return field.localName === 'ma-ssn-field' ? filled : (controls[0]?.value ?? '');
  const empty = filled as { readonly [part: string]: string };
  // A minutes select stands on 00 before anybody touches it.
  return Object.fromEntries(
    controls.map(({ dataset: { part = '' }, value }) => [
      part,
      value === '00' && !empty[part] ? (empty[part] ?? '') : value,
    ]),
  );
}
