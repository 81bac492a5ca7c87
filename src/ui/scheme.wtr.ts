import { expect } from '@open-wc/testing';
import { LitElement, type CSSResultGroup, html } from 'lit';
import { SchemeController } from './scheme.js';
import { tokens } from './sheets/tokens.css.js';

class SchemeProbe extends LitElement {
  static override styles: CSSResultGroup = [tokens];
  static override properties = { scheme: { reflect: true } };
  declare scheme: string;

  constructor() {
    super();
    this.scheme = '';
    new SchemeController(this);
  }
  override render(): unknown {
    return html`<p>Words</p>`;
  }
}
customElements.define('scheme-probe', SchemeProbe);

describe('The dark set', () => {
  let probe: SchemeProbe;
  const surface = () => getComputedStyle(probe).getPropertyValue('--ma-surface');

  beforeEach(async () => {
    probe = document.createElement('scheme-probe') as SchemeProbe;
    document.body.append(probe);
    await probe.updateComplete;
  });
  afterEach(() => probe.remove());

  it('is not there unless it is asked for', () => {
    expect(surface()).to.equal('#fff');
    expect(getComputedStyle(probe).colorScheme).to.equal('light');
    expect(probe.renderRoot instanceof ShadowRoot && probe.renderRoot.adoptedStyleSheets.length).to.equal(1);
  });

  it('comes when its author asks, stays when more sheets are adopted, and goes again', async () => {
    probe.scheme = 'dark';
    await became(() => getComputedStyle(probe).colorScheme === 'dark');
    expect(surface()).to.not.equal('#fff');
    const root = probe.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [tokens.styleSheet as CSSStyleSheet];
    probe.requestUpdate();
    await probe.updateComplete;
    expect(surface()).to.not.equal('#fff');
    probe.scheme = '';
    await became(() => surface() === '#fff');
  });

  it('can still be changed by the page, one token at a time', async () => {
    const page = document.createElement('style');
    page.textContent = 'scheme-probe { --ma-surface: #000; --ma-primary: #fff; }';
    document.head.append(page);
    probe.scheme = 'dark';
    await became(() => getComputedStyle(probe).colorScheme === 'dark');
    expect(surface()).to.equal('#000');
    expect(getComputedStyle(probe).getPropertyValue('--ma-button')).to.equal('#fff');
    page.remove();
  });
});

async function became(holds: () => boolean): Promise<void> {
  for (let frames = 0; frames < 120 && !holds(); frames += 1) await new Promise(requestAnimationFrame);
  expect(holds()).to.equal(true);
}
