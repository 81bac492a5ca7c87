import { expect } from '@open-wc/testing';
import { fieldContract } from '../../../test/contracts/field-contract.js';
import { controlsOf } from '../../../test/contracts/field-probe.js';
import { stageField, type FieldStage } from '../testing/field-stage.js';
import './choices-field.js';
import { samples } from './choices.samples.js';

describe('<ma-choices-field>', () => {
  fieldContract(samples);

  describe('ticking', () => {
    let stage: FieldStage;
    afterEach(() => stage.remove());

    async function tick(...places: readonly number[]): Promise<unknown> {
      const shown = await stageField(samples.question);
      stage = shown.stage;
      for (const place of places) {
        controlsOf(shown.field)[place]?.click();
        await shown.field.updateComplete;
      }
      expect(
        controlsOf(shown.field)
          .map((box) => (box as HTMLInputElement).checked)
          .filter(Boolean).length,
      ).to.equal((shown.field.question.entry as string[]).length);
      return shown.field.question.entry;
    }

    it('tells the options in their own order', async () => {
      expect(await tick(2, 0)).to.deep.equal(['Unemployment', 'Disability insurance']);
    });

    it('unticks', async () => {
      expect(await tick(2, 0, 2)).to.deep.equal(['Unemployment']);
    });

    it('clears the others for “None of these”', async () => {
      expect(await tick(0, 1, 3)).to.deep.equal(['None of these']);
    });

    it('clears “None of these” for another', async () => {
      expect(await tick(3, 1)).to.deep.equal(['Workers’ compensation']);
    });
  });
});
