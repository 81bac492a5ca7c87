import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { LEAVE } from './leave.js';
import { lockWhenLeft } from './relock.js';
import { onShiftThrice } from './shift-thrice.js';

/** The driver of WebKitGTK holds no key down, and WebKit lets a sandboxed frame of the same origin move the page around it: here, the runner's. */
const isWebKit = navigator.vendor.startsWith('Apple');

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

describe('Shift, three times', () => {
  let left: number;
  let told: number[];
  let stop: () => void;
  beforeEach(() => {
    left = 0;
    told = [];
    stop = onShiftThrice(
      window,
      () => (left += 1),
      (presses) => told.push(presses),
    );
  });
  afterEach(() => stop());

  it('leaves at the third press, and says how many count', async () => {
    await press('Shift', 'Shift');
    expect([left, told]).to.deep.equal([0, [1, 2]]);
    await press('Shift');
    expect([left, told]).to.deep.equal([1, [1, 2, 0]]);
  });

  (isWebKit ? it.skip : it)('does not take capital letters for presses', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'a' });
      await sendKeys({ up: 'Shift' });
    }
    expect(left).to.equal(0);
  });

  it('begins anew when something is typed between', async () => {
    await press('Shift', 'Shift', 'b', 'Shift', 'Shift');
    expect(left).to.equal(0);
    await press('Shift');
    expect(left).to.equal(1);
  });

  it('hears nothing more once it is stopped', async () => {
    stop();
    await press('Shift', 'Shift', 'Shift');
    expect(left).to.equal(0);
  });
});

(isWebKit ? describe.skip : describe)('leaving, in a frame that must not move the page around it', () => {
  it('is blank within 100 ms of the key, forgets, and asks the page around, naming no place', async () => {
    const frame = document.createElement('iframe');
    // No allow-top-navigation: the frame may run its script and nothing else.
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    frame.src = new URL('./fixtures/leaving.html', import.meta.url).href;
    const heard: unknown[] = [];
    const hear = (event: MessageEvent): void => void (event.source === frame.contentWindow && heard.push(event.data));
    window.addEventListener('message', hear);
    document.body.append(frame);
    await waitUntil(() => heard.length > 0);
    frame.focus();
    frame.contentDocument?.querySelector('input')?.focus();
    await press('Shift', 'Shift', 'Shift');
    await waitUntil(() => heard.length > 2);
    expect(heard[1]).to.equal(LEAVE);
    const { took, left } = heard[2] as { took: number; left: number };
    expect(left).to.equal(0);
    expect(took).to.be.below(100);
    window.removeEventListener('message', hear);
    frame.remove();
  });
});

describe('a page that is left', () => {
  it('locks as it goes, and when it is brought back as it was; not when it is shown for the first time', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentWindow as Window;
    let locks = 0;
    const stop = lockWhenLeft(page, () => (locks += 1));
    page.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(locks).to.equal(0);
    page.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(locks).to.equal(1);
    page.location.href = new URL('./fixtures/leaving.html', import.meta.url).href;
    await waitUntil(() => locks === 2);
    stop();
    frame.remove();
  });
});
