import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { type History, projectHistory } from '../../src/engine/status/testing/history.js';
import '../../src/generated/embed/content/kit-lookup.js';
import { status } from '../../src/generated/kit/status.js';
import { Product } from '../../src/products/ma-kit-lookup/index.js';

const TAG = 'ma-kit-lookup-inside';
if (!customElements.get(TAG)) customElements.define(TAG, Product);

const histories = import.meta.glob<History>('../../schemas/kit/examples/status/*.json', {
  import: 'default',
  eager: true,
});

/** What the service says to whoever looks: the answer to each of its addresses, by the end of the address. */
type Answers = Readonly<Record<string, readonly [status: number, body: object]>>;

const opened = (name: string): object => {
  const history = histories[`../../schemas/kit/examples/status/${name}.json`];
  if (!history) throw new Error(`no history ${name} of a kit`);
  return { first: false, ending: '0105', status: projectHistory(status.plan, history) };
};

/** Types number and code, and sends them. */
async function look(canvas: HTMLElement): Promise<void> {
  const root = canvas.querySelector(TAG)?.shadowRoot;
  if (!root) throw new Error('the lookup is not there');
  await there(root, '#ma-kit-number');
  for (const id of ['ma-kit-number', 'ma-kit-code']) (root.getElementById(id) as HTMLInputElement).value = '200105';
  root.querySelector<HTMLButtonElement>('.ma-btn-primary')?.click();
}

/** Waits until the lookup shows something. */
async function shows(canvas: HTMLElement, selector: string): Promise<void> {
  const root = canvas.querySelector(TAG)?.shadowRoot;
  if (root) await there(root, selector);
}

function there(root: ShadowRoot, selector: string): Promise<void> {
  return new Promise((done, fail) => {
    const end = performance.now() + 10_000;
    const ask = (): void => {
      if (root.querySelector(selector)) return done();
      if (performance.now() > end) return fail(new Error(`never there: ${selector}`));
      requestAnimationFrame(ask);
    };
    ask();
  });
}

/** A story of the lookup: what the service answers, and what is there at last. */
function story(name: string, answers: Answers, last: string): StoryObj {
  const fetcher: typeof fetch = (address) => {
    const path = new URL(address instanceof Request ? address.url : address).pathname;
    const [code, body] = answers[path.slice(path.lastIndexOf('/') + 1)] ?? [503, {}];
    const type = code < 400 ? 'application/json' : 'application/problem+json';
    return Promise.resolve(new Response(JSON.stringify(body), { status: code, headers: { 'content-type': type } }));
  };
  return {
    name,
    render: () => html`<ma-kit-lookup-inside endpoint="/api" .fetcher=${fetcher}><p>Call us</p></ma-kit-lookup-inside>`,
    play: async ({ canvasElement }) => {
      await shows(canvasElement, '#ma-kit-number');
      if (last === '#ma-kit-number') return;
      await look(canvasElement);
      await shows(canvasElement, last);
    },
  };
}

const meta: Meta = { title: 'Trackers/kit lookup', parameters: { stage: false }, tags: ['!autodocs'] };
export default meta;

export const Door = story('Number and code', {}, '#ma-kit-number');
export const Closed = story(
  'It does not open',
  { lookup: [403, { code: 'not_found_or_wrong', status: 403 }] },
  '.ma-summary',
);
export const Wait = story(
  'Too many tries',
  { lookup: [429, { code: 'too_many_requests', status: 429 }] },
  '.ma-summary',
);
export const Down = story('The service does not answer rightly', {}, '.ma-summary');
export const FirstUse = story(
  'First use: a code of one’s own',
  { lookup: [200, { first: true, ending: '0105' }] },
  '#ma-kit-own',
);
export const AtTheLab = story('Open: at the lab', { lookup: [200, opened('at-the-lab')] }, '.ma-now');
export const Unreported = story('Open: not reported', { lookup: [200, opened('unreported-kept-safe')] }, '.ma-now');
export const Late = story('Open: a late step', { lookup: [200, opened('police-late')] }, '.ma-now');
export const NotTested = story('Open: will not be tested', { lookup: [200, opened('will-not-be-tested')] }, '.ma-now');
export const NotRecorded = story(
  'Open: the exam is not recorded yet',
  { lookup: [200, opened('exam-not-recorded-yet')] },
  '.ma-now',
);
export const Newer = story(
  'Open: a step that this page does not know',
  { lookup: [200, opened('a-kind-from-a-newer-server')] },
  '.ma-now',
);
