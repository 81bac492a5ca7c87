import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { fieldContract } from '../../../test/contracts/field-contract.js';
import { boxOf, leave } from '../../../test/contracts/field-probe.js';
import type { FieldElement } from '../../ui/field-element.js';
import { stageField, type FieldStage } from '../testing/field-stage.js';
import './ssn-field.js';
import { samples } from './ssn.samples.js';

describe('<ma-ssn-field>', () => {
  fieldContract(samples);

  describe('a number that others may see', () => {
    let stage: FieldStage;
    let field: FieldElement;

    async function typed(number: string): Promise<void> {
      ({ stage, field } = await stageField(samples.question));
      await field.focusPart();
      await sendKeys({ type: number });
    }

    async function left(): Promise<void> {
      leave();
      await field.updateComplete;
    }

    const showButton = (): HTMLButtonElement => field.querySelector('button') as HTMLButtonElement;

    afterEach(() => stage.remove());

    it('is not masked while it is typed', async () => {
      await typed('123456789');
      expect(boxOf(field).value).to.equal('123456789');
    });

    it('shows its last four once it was left, and the form never hears of the mask', async () => {
      await typed('123-45-6789');
      await left();
      expect(boxOf(field).value).to.equal('•••-••-6789');
      boxOf(field).dispatchEvent(new Event('change', { bubbles: true }));
      expect(JSON.stringify(stage.told)).not.to.contain('•');
      expect(field.question.entry).to.equal('123-45-6789');
    });

    it('is all there again when the box takes the focus', async () => {
      await typed('123-45-6789');
      await left();
      await field.focusPart();
      await field.updateComplete;
      expect(boxOf(field).value).to.equal('123-45-6789');
    });

    it('is shown by a button that says whether it is pressed, until the field is left', async () => {
      await typed('123-45-6789');
      showButton().focus();
      showButton().click();
      await field.updateComplete;
      expect(showButton().getAttribute('aria-pressed')).to.equal('true');
      expect(boxOf(field).value).to.equal('123-45-6789');
      await left();
      expect(showButton().getAttribute('aria-pressed')).to.equal('false');
      expect(boxOf(field).value).to.equal('•••-••-6789');
    });

    it('stays to be read when it is not whole', async () => {
      await typed('123-45-67');
      await left();
      expect(boxOf(field).value).to.equal('123-45-67');
    });

    it('takes what a browser fills in over the mask', async () => {
      await typed('123-45-6789');
      await left();
      boxOf(field).value = '987-65-4321';
      boxOf(field).dispatchEvent(new Event('input', { bubbles: true }));
      expect(field.question.entry).to.equal('987-65-4321');
    });

    it('can be pasted with spaces', async () => {
      await typed('');
      boxOf(field).value = '123 45 6789';
      boxOf(field).dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
      await left();
      expect(boxOf(field).value).to.equal('••• •• 6789');
    });
  });
});
