import { expect, fixture, html } from '@open-wc/testing';
import { definePreset } from './define-preset.js';

/** Stands in for a form: notes what it was told when it was connected. */
class StandIn extends HTMLElement {
  told: (string | null)[] = [];
  connectedCallback(): void {
    this.told = [this.getAttribute('form'), this.getAttribute('endpoint')];
  }
}

const parts = (version: string) => ({
  tag: 'x-permit',
  element: StandIn,
  preset: { attribute: 'form', id: 'permit' },
  scriptUrl: 'https://forms.example/baystate/v1.2.3/embed/ma-permit.js',
  version,
});
definePreset(parts('1'));

describe('a tag that is a form itself', () => {
  it('knows its form, and looks for the service beside its script, in its version and its sub-path', async () => {
    const tag = await fixture<StandIn>(html`<x-permit></x-permit>`);
    expect(tag.told).to.deep.equal(['permit', 'https://forms.example/baystate/v1.2.3/api']);
  });

  it('takes what its author gives, by either spelling', async () => {
    const tag = await fixture<StandIn>(html`<x-permit data-endpoint="/api2"></x-permit>`);
    expect(tag.getAttribute('endpoint')).to.equal(null);
    const other = await fixture<StandIn>(html`<x-permit endpoint="/api3"></x-permit>`);
    expect(other.told[1]).to.equal('/api3');
  });

  it('that its page sends looks for no service', async () => {
    const { scriptUrl: _, ...rest } = parts('1');
    definePreset({ ...rest, tag: 'x-record', sentBy: 'page' });
    const tag = await fixture<StandIn>(html`<x-record></x-record>`);
    expect(tag.told).to.deep.equal(['permit', null]);
  });

  it('can be loaded twice; of a second version it warns and keeps the first', () => {
    const said: unknown[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => said.push(...words);
    try {
      definePreset(parts('1'));
      expect(said).to.deep.equal([]);
      definePreset(parts('2'));
    } finally {
      console.warn = warn;
    }
    expect(said.map(String)).to.deep.equal([
      '<x-permit> 1 is on this page already; version 2 is not used. Load one version only.',
    ]);
  });
});
