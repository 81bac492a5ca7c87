import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { type History, projectHistory } from '../../engine/status/testing/history.js';
import '../../generated/embed/content/kit-lookup.js';
import { status } from '../../generated/kit/status.js';
import { setLanguage } from '../../text/index.js';
import { Product } from './index.js';

const TAG = 'ma-kit-lookup-inside';
if (!customElements.get(TAG)) customElements.define(TAG, Product);

const history: History = {
  now: '2026-11-23T15:00:00.000Z',
  audience: 'survivor',
  reference: '',
  events: [
    { kind: 'stocked', at: '2026-08-05T15:00:00.000Z' },
    { kind: 'collected', at: '2026-09-01T15:00:00.000Z', fields: { hospital: 'Sample Hospital', reported: true } },
  ],
};
const opened = { first: false, ending: '0105', status: projectHistory(status.plan, history) };

type Answer = readonly [code: number, body: object];

/** What the service is asked, and the answers that a test gives, one after the other, when it wants to. */
class Line {
  readonly asked: { readonly path: string; readonly body: unknown }[] = [];
  readonly #waiting: ((answer: Answer) => void)[] = [];

  readonly fetch: typeof fetch = async (address, init) => {
    const path = new URL(address instanceof Request ? address.url : address).pathname;
    this.asked.push({ path, body: JSON.parse(init?.body as string) as unknown });
    const [code, body] = await new Promise<Answer>((answer) => this.#waiting.push(answer));
    const type = code < 400 ? 'application/json' : 'application/problem+json';
    return new Response(JSON.stringify(body), { status: code, headers: { 'content-type': type } });
  };

  async answer(...answer: Answer): Promise<void> {
    await waitUntil(() => this.#waiting.length > 0, 'nothing was asked');
    this.#waiting.shift()?.(answer);
  }
}

let line: Line;
let lookup: Product;
const root = (): ShadowRoot => lookup.shadowRoot as ShadowRoot;
const box = (id: string): HTMLInputElement => root().getElementById(id) as HTMLInputElement;
const there = (selector: string): Promise<void> =>
  waitUntil(() => root().querySelector(selector), `not there: ${selector}`, { timeout: 8_000 });
const words = (selector: string): string =>
  root().querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function look(code = 'CARD-CODE'): Promise<void> {
  box('ma-kit-number').value = '200105';
  box('ma-kit-code').value = code;
  root().querySelector<HTMLButtonElement>('.ma-btn-primary')?.click();
  await waitUntil(() => line.asked.length > 0, 'nothing was asked');
}

describe('<ma-kit-lookup>, inside its frame', () => {
  beforeEach(async () => {
    line = new Line();
    lookup = await fixture<Product>(
      html`<ma-kit-lookup-inside endpoint="/api" .fetcher=${line.fetch}><p>Call us</p></ma-kit-lookup-inside>`,
    );
    await there('#ma-kit-number');
  });
  afterEach(() => setLanguage('en'));

  it('has the way out first, and boxes that no browser keeps', () => {
    expect(root().querySelector('button, a, input')?.textContent?.trim()).to.equal('Leave this page now');
    const boxes = [...root().querySelectorAll('input')];
    expect(boxes.length).to.equal(2);
    for (const one of boxes) {
      expect([one.type, one.name, one.autocomplete]).to.deep.equal(['text', '', 'off']);
      expect(one.form?.autocomplete).to.equal('off');
    }
    expect(getComputedStyle(box('ma-kit-code')).getPropertyValue('-webkit-text-security')).to.equal('disc');
  });

  it('says what does not open, takes the code out of its box and leaves the number', async () => {
    await look();
    await line.answer(403, { status: 403, code: 'not_found_or_wrong' });
    await there('.ma-summary');
    expect(root().activeElement).to.equal(root().querySelector('.ma-summary'));
    expect([box('ma-kit-number').value, box('ma-kit-code').value]).to.deep.equal(['200105', '']);
    expect(line.asked).to.deep.equal([
      { path: '/api/kits/lookup', body: { kitNumber: '200105', secret: 'CARD-CODE' } },
    ]);
  });

  it('asks once, however often the button is pressed', async () => {
    await look();
    for (let turn = 0; turn < 3; turn += 1) root().querySelector<HTMLButtonElement>('.ma-btn-primary')?.click();
    await line.answer(200, opened);
    await there('.ma-now');
    expect(line.asked.length).to.equal(1);
  });

  it('shows nothing of an answer that comes after the page was left', async () => {
    await look();
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await lookup.updateComplete;
    expect([box('ma-kit-number').value, box('ma-kit-code').value]).to.deep.equal(['', '']);
    await line.answer(200, opened);
    // The next look is asked after the late answer came: whatever it could have shown would be there.
    await look('OTHER-CODE');
    await line.answer(403, { status: 403, code: 'not_found_or_wrong' });
    await there('.ma-summary');
    expect(root().querySelector('.ma-now')).to.equal(null);
  });

  it('takes an open status away when the page is left, and says why when it is there again', async () => {
    await look();
    await line.answer(200, opened);
    await there('.ma-now');
    expect(words('.ma-body')).to.contain('Your kit ends in 0105').and.not.to.contain('Sample Hospital');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await there('#ma-kit-number');
    expect(root().querySelector('.ma-now')).to.equal(null);
    expect(words('.ma-kit-notice')).to.contain('so that no one else can read it');
  });

  it('closes what it showed once the service opens it no more', async () => {
    await look();
    await line.answer(200, opened);
    await there('.ma-now');
    [...root().querySelectorAll('button')].find((one) => one.textContent?.trim() === 'Look again')?.click();
    await line.answer(403, { status: 403, code: 'not_found_or_wrong' });
    await there('#ma-kit-number');
    expect(root().querySelector('.ma-now')).to.equal(null);
    expect(words('.ma-summary')).to.contain('We can’t open a kit with this number and code.');
  });

  it('says an error in the language that is read by then, and keeps what was typed', async () => {
    await look();
    await line.answer(429, { status: 429, code: 'too_many_requests' });
    await there('.ma-summary');
    lookup.lang = 'es';
    await waitUntil(() => words('.ma-summary').includes('Hay un problema'), 'never in Spanish', { timeout: 8_000 });
    expect(words('.ma-summary')).not.to.contain('Too many tries');
    expect(box('ma-kit-number').value).to.equal('200105');
  });
});
