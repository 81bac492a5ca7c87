import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LanguageController, setLanguage } from '../index.js';

beforeAll(() => {
  Object.assign(globalThis, { window: new EventTarget() });
});

afterAll(() => setLanguage('en'));

it('renders its element once for each change of language, and no more after it left the page', async () => {
  let renders = 0;
  const host: ReactiveControllerHost = {
    addController: (_: ReactiveController) => undefined,
    removeController: () => undefined,
    requestUpdate: () => void (renders += 1),
    updateComplete: Promise.resolve(true),
  };
  const controller = new LanguageController(host);
  controller.hostConnected();
  await setLanguage('es');
  await setLanguage('es');
  expect(renders).toBe(1);
  controller.hostDisconnected();
  await setLanguage('en');
  expect(renders).toBe(1);
});
