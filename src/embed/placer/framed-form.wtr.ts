import { expect, fixture, html, oneEvent, aTimeout, waitUntil } from '@open-wc/testing';
import { defineFramedForm } from './framed-form.js';

// One server, two origins: `localhost` and `127.0.0.1` are strangers to a browser.
const elsewhere = new URL(location.href);
elsewhere.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
const script = (origin: string) => new URL('/src/embed/fixtures/embed/tag.js', origin).href;

defineFramedForm({
  tag: 'x-answering',
  name: 'answering',
  inside: { tag: 'ma-form', attribute: 'form', id: 'answering' },
  title: 'A form',
  scriptUrl: script(elsewhere.origin),
  version: '1',
});
defineFramedForm({
  tag: 'x-silent',
  name: 'silent',
  inside: { tag: 'ma-form', attribute: 'form', id: 'silent' },
  title: 'A form',
  scriptUrl: script(elsewhere.origin),
  version: '1',
});
defineFramedForm({
  tag: 'x-own',
  name: 'answering',
  inside: { tag: 'ma-form', attribute: 'form', id: 'answering' },
  title: 'A form',
  scriptUrl: script(location.origin),
  version: '1',
});

const frameOf = (tag: Element) => tag.shadowRoot?.querySelector('iframe') as HTMLIFrameElement;
const fallbackShown = (tag: Element) => !tag.shadowRoot?.querySelector('slot')?.hidden;
const statusOf = (tag: Element) => tag.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
const act = (tag: Element, what: string) => frameOf(tag).contentWindow?.postMessage({ act: what }, elsewhere.origin);

async function ready(tag: Element): Promise<void> {
  await waitUntil(() => !fallbackShown(tag), 'the frame never said that it was ready', { timeout: 6_000 });
}

async function report(tag: Element): Promise<Record<string, unknown>> {
  act(tag, 'report');
  for (;;) {
    const event = (await oneEvent(window, 'message')) as unknown as MessageEvent<{ told?: Record<string, unknown> }>;
    if (event.data.told) return event.data.told;
  }
}

describe('a tag that frames its form', () => {
  it('shows what the author wrote until the frame is ready, then the frame', async () => {
    const tag = await fixture(html`<x-answering><p>Call us</p></x-answering>`);
    expect(fallbackShown(tag)).to.equal(true);
    expect(frameOf(tag).title).to.equal('A form');
    await ready(tag);
    expect(frameOf(tag).getBoundingClientRect().height).to.be.greaterThan(0);
    await waitUntil(() => frameOf(tag).getBoundingClientRect().height === 708);
  });

  it('gives the frame the height of its content as that grows', async () => {
    const tag = await fixture(html`<x-answering></x-answering>`);
    await ready(tag);
    act(tag, 'grow');
    await waitUntil(() => frameOf(tag).getBoundingClientRect().height === 1208, 'the frame did not grow');
  });

  it('tells the frame language, heading level and endpoint, also by data-* and later', async () => {
    const tag = await fixture(
      html`<x-answering data-lang="es" heading-level="3" endpoint="${elsewhere.origin}/api2"></x-answering>`,
    );
    await ready(tag);
    expect(await report(tag)).to.include({ lang: 'es', level: '3', endpoint: `${elsewhere.origin}/api2`, page: 'es' });
    tag.setAttribute('lang', 'pt');
    expect(await report(tag)).to.include({ lang: 'pt', page: 'pt' });
  });

  it('cannot send the answers to another site: an endpoint of another origin is not used', async () => {
    const tag = await fixture(html`<x-answering endpoint="https://evil.example/api"></x-answering>`);
    await ready(tag);
    expect(await report(tag)).to.include({ endpoint: '../api' });
  });

  it('keeps the fallback, with words, when the form says that it cannot start', async () => {
    const tag = await fixture(html`<x-answering><p>Call us</p></x-answering>`);
    await ready(tag);
    act(tag, 'fail');
    const event = await oneEvent<CustomEvent<{ code: string }>>(tag, 'ma-failed');
    expect(event.detail.code).to.equal('no-service');
    expect(fallbackShown(tag)).to.equal(true);
    expect(statusOf(tag)).to.contain('could not be shown');
  });

  it('keeps the fallback while nobody answers', async () => {
    const tag = await fixture(html`<x-silent><p>Call us</p></x-silent>`);
    await aTimeout(1_400);
    expect(fallbackShown(tag)).to.equal(true);
    expect(statusOf(tag)).to.contain('loading');
  });

  it('lets the page veto an exit, and knows web addresses only', async () => {
    const tag = await fixture(html`<x-answering></x-answering>`);
    await ready(tag);
    const asked: string[] = [];
    tag.addEventListener('ma-redirect', (event) => {
      event.preventDefault();
      asked.push((event as CustomEvent<{ url: string }>).detail.url);
    });
    act(tag, 'leave badly');
    act(tag, 'leave');
    await waitUntil(() => asked.length > 0);
    expect(asked).to.deep.equal(['https://www.mass.gov/pfml']);
  });

  it('scrolls the page to what took focus in the frame', async function () {
    const tag = await fixture(html`<x-answering></x-answering>`);
    await ready(tag);
    window.scrollTo(0, 0);
    const room = document.createElement('div');
    room.style.blockSize = '3000px';
    document.body.append(room);
    tag.before(Object.assign(document.createElement('div'), { style: 'height: 900px' }));
    frameOf(tag).focus();
    act(tag, 'focus');
    // WebKit lets no frame of another origin take focus before its reader has acted in it, and nobody has acted here.
    if (!(await report(tag))['focused']) this.skip();
    await waitUntil(() => window.scrollY > 600, 'the page did not scroll');
    room.remove();
    window.scrollTo(0, 0);
  });

  it('hears nobody but its own frame', async () => {
    const tag = await fixture(html`<x-answering></x-answering>`);
    await ready(tag);
    const before = frameOf(tag).style.blockSize;
    window.postMessage({ ma: 'ma-forms/1', type: 'size', width: 1, height: 5, nonce: 'a'.repeat(32) }, '*');
    await aTimeout(100);
    expect(frameOf(tag).style.blockSize).to.equal(before);
  });

  it('can be moved, taken out and put back', async () => {
    const tag = await fixture(html`<x-answering></x-answering>`);
    await ready(tag);
    const place = tag.parentElement as HTMLElement;
    tag.remove();
    expect(tag.shadowRoot?.querySelector('iframe')).to.equal(null);
    place.append(tag);
    await ready(tag);
    expect(tag.shadowRoot?.querySelectorAll('iframe').length).to.equal(1);
  });

  it("refuses, and says why, when its script is the page's own", async () => {
    const tag = await fixture(html`<x-own><p>Call us</p></x-own>`);
    await waitUntil(() => statusOf(tag) !== '');
    expect(statusOf(tag)).to.contain("this page's own site");
    expect(fallbackShown(tag)).to.equal(true);
    expect(frameOf(tag)).to.equal(null);
  });

  it('refuses inline beside a tool that watches people type', async () => {
    (window as unknown as Record<string, unknown>)['FS'] = () => 0;
    try {
      const tag = await fixture(html`<x-own inline><p>Call us</p></x-own>`);
      await waitUntil(() => statusOf(tag) !== '');
      expect(statusOf(tag)).to.contain('FullStory');
      expect(tag.shadowRoot?.querySelector('ma-form')).to.equal(null);
      expect(fallbackShown(tag)).to.equal(true);
    } finally {
      delete (window as unknown as Record<string, unknown>)['FS'];
    }
  });

  it('warns of a second version and keeps the first', () => {
    const said: unknown[] = [];
    const warn = console.warn;
    console.warn = (...words: unknown[]) => said.push(...words);
    try {
      defineFramedForm({
        tag: 'x-own',
        name: 'answering',
        inside: { tag: 'ma-form', attribute: 'form', id: 'answering' },
        title: 'A form',
        scriptUrl: script(location.origin),
        version: '2',
      });
      defineFramedForm({
        tag: 'x-own',
        name: 'answering',
        inside: { tag: 'ma-form', attribute: 'form', id: 'answering' },
        title: 'A form',
        scriptUrl: script(location.origin),
        version: '1',
      });
    } finally {
      console.warn = warn;
    }
    expect(said).to.have.length(1);
    expect(String(said[0])).to.contain('version 2 is not used');
  });

  it('passes axe while it waits and when it is ready', async () => {
    const tag = await fixture(html`<x-answering><p>Call us</p></x-answering>`);
    await expect(tag).to.be.accessible();
    await ready(tag);
    await expect(tag).to.be.accessible();
  });
});
