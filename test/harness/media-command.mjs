/**
 * A command of Web Test Runner that sets media features through the DevTools protocol. The built-in `emulateMedia` goes through
 * puppeteer, which knows no `forced-colors`. Answers false where the engine has no such protocol.
 */
export function mediaCommand() {
  return {
    name: 'media-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'media-features') return undefined;
      const page = session.browser.type === 'puppeteer' ? session.browser.getPage(session.id) : undefined;
      try {
        const devtools = await page.createCDPSession();
        await devtools.send('Emulation.setEmulatedMedia', { features: payload });
        return true;
      } catch {
        return false;
      }
    },
  };
}
