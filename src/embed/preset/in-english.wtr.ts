import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../generated/embed/tags/ma-kit-lab.js';
import '../../generated/embed/tags/ma-poc-designation-status.js';
import { FormElement } from '../../form/form-element.js';
import { language, setLanguage } from '../../text/index.js';

// The same form without our rule: what the page asks for would be given.
customElements.define('x-kit-lab', class extends FormElement {});

const bodyOf = (tag: Element) => tag.shadowRoot?.querySelector('.ma-body');
const buttonsOf = (tag: Element) =>
  [...(tag.shadowRoot?.querySelectorAll('button') ?? [])].map((button) => button.textContent?.trim());

async function shown<T extends Element>(tag: T): Promise<T> {
  await waitUntil(() => buttonsOf(tag).length > 0, 'nothing to press', { timeout: 10_000 });
  return tag;
}

/** Language and direction as they are in force on the form's words, and the language that the tag itself says. */
function spoken(tag: Element): string {
  const body = bodyOf(tag);
  return `${tag.getAttribute('lang') ?? ''} ${body?.getAttribute('lang') ?? ''} ${body ? getComputedStyle(body).direction : ''}`;
}

describe('what staff use, on a page in another language', () => {
  beforeEach(async () => {
    await setLanguage('en');
  });
  afterEach(async () => {
    document.documentElement.lang = 'en';
    document.documentElement.dir = '';
    document.cookie = 'googtrans=; max-age=0; path=/';
    await setLanguage('en');
  });

  it('would be half a translation by the page’s wish alone', async () => {
    document.documentElement.lang = 'es';
    const tag = await shown(await fixture(html`<x-kit-lab form="kit-lab"></x-kit-lab>`));
    expect(buttonsOf(tag)).to.include('Continuar');
    expect(bodyOf(tag)?.querySelector('h1, h2')?.textContent).to.contain('Record what your lab did with kits');
  });

  it('is English as a whole, and says so', async () => {
    document.documentElement.lang = 'es';
    const tag = await shown(await fixture<HTMLElement>(html`<ma-kit-lab></ma-kit-lab>`));
    expect(spoken(tag)).to.equal('en en ltr');
    tag.shadowRoot?.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await waitUntil(() => tag.shadowRoot?.querySelector('.ma-summary h2, .ma-summary h3'));
    expect(buttonsOf(tag)).to.include('Continue');
    expect(tag.shadowRoot?.querySelector('.ma-summary')?.textContent).to.contain('There is a problem');
    expect(language()).to.equal('en');
  });

  it('runs from left to right on a page that runs the other way', async () => {
    document.documentElement.lang = 'ar';
    document.documentElement.dir = 'rtl';
    const tag = await shown(await fixture(html`<ma-kit-lab></ma-kit-lab>`));
    expect(spoken(tag)).to.equal('en en ltr');
  });

  it('stays so whatever its tag, the page or the site’s translation wish, first or later', async () => {
    document.cookie = 'googtrans=/en/vi; path=/';
    const tag = await shown(await fixture<HTMLElement>(html`<ma-kit-lab lang="es" data-lang="ht"></ma-kit-lab>`));
    expect(spoken(tag)).to.equal('en en ltr');
    for (const wish of [
      () => tag.setAttribute('lang', 'ar'),
      () => (tag.lang = 'pt-BR'),
      () => tag.removeAttribute('lang'),
      () => (document.documentElement.lang = 'zh-Hant'),
    ]) {
      wish();
      // Longer than it takes to bring a language that is here already.
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(`${spoken(tag)} ${language()}`, wish.toString()).to.equal('en en ltr en');
    }
  });

  it('has no words for a reader whose language we do not have: there is nothing to choose', async () => {
    document.documentElement.lang = 'pl';
    const tag = await shown(await fixture(html`<ma-kit-lab></ma-kit-lab>`));
    expect(tag.shadowRoot?.querySelector('.ma-missing-language') === null).to.equal(true);
  });

  it('is a page that is followed, too', async () => {
    document.documentElement.lang = 'es';
    const tag = await shown(await fixture(html`<ma-poc-designation-status></ma-poc-designation-status>`));
    expect(spoken(tag)).to.equal('en en ltr');
  });

  it('leaves the language of its frame alone', async () => {
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="A form" src="/src/embed/fixtures/frame/for-staff.html?lang=ar"></iframe>`,
    );
    const inside = () => frame.contentDocument?.querySelector('ma-form');
    await waitUntil(() => inside() && bodyOf(inside() as Element), 'no form in the frame', { timeout: 10_000 });
    expect(spoken(inside() as Element)).to.equal('en en ltr');
    expect(frame.contentDocument?.documentElement.lang).to.equal('en');
  });
});
