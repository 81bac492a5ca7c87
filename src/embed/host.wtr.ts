import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LEAVE } from '../ui/safety/leave.js';

// One server, two origins: `localhost` and `127.0.0.1` are strangers to a browser.
const elsewhere = new URL(location.href);
elsewhere.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
const fixture = (origin: string, path: string) => new URL(`/src/${path}`, origin).href;

// WebKit lets a sandboxed frame of the same origin move the page around it: here, the runner's. Its turn is in test/journeys/host-exit.
(navigator.vendor.startsWith('Apple') ? describe.skip : describe)('a page with host.js', () => {
  let host: HTMLIFrameElement;
  let page: Window;
  let asked: number;
  const hear = (event: MessageEvent): void => {
    if (event.source === page && event.data === LEAVE) asked += 1;
  };

  beforeEach(async () => {
    asked = 0;
    host = document.createElement('iframe');
    // The page must not move the test's own page; blank, it asks the page around, which is how the test hears of it.
    host.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    host.src = fixture(location.origin, 'embed/fixtures/frame/hosting.html');
    const loaded = new Promise((done) => host.addEventListener('load', done));
    document.body.append(host);
    await loaded;
    page = host.contentWindow as Window;
    window.addEventListener('message', hear);
  });
  afterEach(() => {
    window.removeEventListener('message', hear);
    host.remove();
  });

  const isBlank = () => page.document.body.childNodes.length === 0;

  /** Puts a frame into the page, from one of the two origins, and waits until it is there. */
  async function frameFrom(origin: string): Promise<Window> {
    const frame = page.document.createElement('iframe');
    frame.src = fixture(origin, 'ui/safety/fixtures/leaving.html');
    const loaded = new Promise((done) => frame.addEventListener('load', done));
    page.document.body.append(frame);
    await loaded;
    return frame.contentWindow as Window;
  }

  it('goes blank and leaves when Shift is pressed three times in the page itself', async () => {
    host.focus();
    page.document.querySelector('button')?.focus();
    for (const key of ['Shift', 'Shift', 'Shift']) await sendKeys({ press: key });
    await waitUntil(() => asked === 1);
    expect(isBlank()).to.equal(true);
  });

  it('leaves when a frame of the forms origin asks', async () => {
    const frame = await frameFrom(location.origin);
    frame.focus();
    frame.document.querySelector('input')?.focus();
    for (const key of ['Shift', 'Shift', 'Shift']) await sendKeys({ press: key });
    await waitUntil(() => asked === 1);
    expect(isBlank()).to.equal(true);
  });

  it('stays when a frame of another origin asks, whatever it does', async () => {
    const frame = await frameFrom(elsewhere.origin);
    const heard: MessageEvent[] = [];
    page.addEventListener('message', (event) => void (event.data === LEAVE && heard.push(event)));
    frame.focus();
    frame.focus();
    for (const key of ['Tab', 'Shift', 'Shift', 'Shift']) await sendKeys({ press: key });
    await waitUntil(() => heard.some(({ origin }) => origin === elsewhere.origin), 'the stranger never asked');
    expect(isBlank()).to.equal(false);
    expect(asked).to.equal(0);
  });
});
