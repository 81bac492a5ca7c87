import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { type History, projectHistory } from '../engine/status/testing/history.js';
import { setLanguage } from '../text/index.js';
import type { MaStatus } from './ma-status.js';
import { at, compiled, findings, getReady, history, opened, rootOf, shown } from './testing/opened-status.js';

before(getReady);
afterEach(() => setLanguage('en'));

describe('<ma-status> with tabs', () => {
  const paid: History = {
    ...history,
    events: [
      ...history.events.slice(0, -1),
      { kind: 'notice_posted', at: at('2026-09-26'), fields: { notice: 'Approval Notice', document: 'd1' } },
    ],
  };
  const tabsOf = (status: MaStatus): readonly HTMLElement[] => [
    ...rootOf(status).querySelectorAll<HTMLElement>('[role=tab]'),
  ];
  const panelsOf = (status: MaStatus): readonly HTMLElement[] => [
    ...rootOf(status).querySelectorAll<HTMLElement>('[role=tabpanel]'),
  ];
  const press = async (status: MaStatus, key: string): Promise<void> => {
    rootOf(status).activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await status.updateComplete;
  };
  /** Which tab is chosen, which one the Tab key stops at, and which panels are seen: always the same one. */
  const chosen = (status: MaStatus): readonly (string | undefined)[] => [
    ...tabsOf(status).flatMap((tab) => (tab.ariaSelected === 'true' ? [tab.textContent?.trim()] : [])),
    ...tabsOf(status).flatMap((tab) => (tab.tabIndex === 0 ? [tab.textContent?.trim()] : [])),
    ...panelsOf(status).flatMap((panel) =>
      panel.hidden
        ? []
        : [
            rootOf(status)
              .getElementById(panel.getAttribute('aria-labelledby') ?? '')
              ?.textContent?.trim(),
          ],
    ),
  ];
  const all = (name: string): readonly string[] => [name, name, name];

  it('shows one part at a time, with the heading and the ID of the case above both', async () => {
    const status = await opened(projectHistory(compiled.plan, paid));
    expect(chosen(status)).to.deep.equal(all('Application'));
    expect(await findings(status)).to.deep.equal([]);
    tabsOf(status)[1]?.click();
    await status.updateComplete;
    expect(chosen(status)).to.deep.equal(all('Payments'));
    const heading = rootOf(status).querySelector<HTMLElement>('.ma-h1');
    expect(heading?.offsetParent).not.to.equal(null);
    expect(heading?.closest('[role=tabpanel]')).to.equal(null);
    expect(panelsOf(status)[1]?.textContent).to.contain('The first 7 days of leave are not paid.');
    expect(location.href).not.to.contain('ayments');
    expect(await findings(status)).to.deep.equal([]);
  });

  for (const [lang, forth, back] of [
    ['', 'ArrowRight', 'ArrowLeft'],
    ['ar', 'ArrowLeft', 'ArrowRight'],
  ] as const)
    it(`is chosen by arrows, Home and End, ${lang === 'ar' ? 'from right to left' : 'from left to right'}`, async () => {
      const status = await opened(projectHistory(compiled.plan, paid), lang);
      await waitUntil(() => lang === '' || rootOf(status).querySelector('.ma-body')?.getAttribute('dir') === 'rtl');
      const [first, second] = tabsOf(status);
      const isAt = (tab: HTMLElement | undefined): void => {
        expect(rootOf(status).activeElement).to.equal(tab);
        expect(chosen(status)).to.deep.equal(all(tab?.textContent?.trim() ?? ''));
      };
      first?.focus();
      for (const [key, tab] of [
        [forth, second],
        [forth, first],
        [back, second],
        ['Home', first],
        ['End', second],
      ] as const) {
        await press(status, key);
        isAt(tab);
      }
      await press(status, 'ArrowDown');
      isAt(second);
    });

  it('goes back to the first part when the other one is there no more', async () => {
    const status = await opened(projectHistory(compiled.plan, paid));
    tabsOf(status)[1]?.click();
    await status.updateComplete;
    status.projection = shown();
    await status.updateComplete;
    expect(tabsOf(status)).to.deep.equal([]);
    expect(rootOf(status).querySelector<HTMLElement>('.ma-now')?.offsetParent).not.to.equal(null);
  });

  it('leads whoever is on a part that goes away to the heading, and does not jump back when it comes again', async () => {
    const status = await opened(projectHistory(compiled.plan, paid));
    const [, second] = tabsOf(status);
    second?.click();
    second?.focus();
    await status.updateComplete;
    status.projection = shown();
    await status.updateComplete;
    expect(rootOf(status).activeElement).to.equal(rootOf(status).querySelector('.ma-h1'));
    status.projection = projectHistory(compiled.plan, paid);
    await status.updateComplete;
    expect(chosen(status)).to.deep.equal(all('Application'));
  });

  it('fits 254 px, each tab large enough for a thumb', async () => {
    const status = await opened(projectHistory(compiled.plan, paid), 'ar');
    await waitUntil(() => rootOf(status).querySelector('.ma-body')?.getAttribute('dir') === 'rtl');
    status.style.display = 'block';
    status.style.width = '254px';
    tabsOf(status)[1]?.click();
    await nextFrame();
    const body = rootOf(status).querySelector('.ma-body') as HTMLElement;
    expect(body.scrollWidth).to.be.at.most(254);
    for (const tab of tabsOf(status)) expect(tab.getBoundingClientRect().height).to.be.at.least(44);
  });
});
