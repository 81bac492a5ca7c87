import { expect } from '@open-wc/testing';
import type { AskParts } from './ask.js';
import { saveFile } from './save-file.js';

/** A service that says yes to the question, and whose file is asked for at `endpoint`. */
const asking = (endpoint: string, status = 200): AskParts => ({
  endpoint,
  handle: () => 'A'.repeat(43),
  fetch: () => Promise.resolve(new Response(JSON.stringify({ filename: 'notice.pdf' }), { status })),
});
const frames = (): number => document.querySelectorAll('iframe[name^="ma-file-"]').length;

describe('saving a file of the service', () => {
  afterEach(() => document.querySelectorAll('iframe[name^="ma-file-"]').forEach((frame) => frame.remove()));

  it('tells when the file was refused after all, and leaves nothing behind', async () => {
    // The runner's server has no such address, and says so with a page.
    await new Promise<void>((refused, failed) => {
      saveFile(asking(`${location.origin}/no-service`), '/letters/1', refused).catch(failed);
    });
    expect(frames()).to.equal(0);
    expect(document.querySelector('form[target^="ma-file-"]')).to.equal(null);
  });

  it('asks for no file when the question was refused', async () => {
    const error = await saveFile(asking(`${location.origin}/no-service`, 404), '/letters/1', () => {
      throw new Error('it was asked for');
    }).then(
      () => undefined,
      (problem: unknown) => problem,
    );
    expect(error).to.be.an('error');
    expect(frames()).to.equal(0);
  });

  // Comes last: a page cannot take its policy back.
  it('tells when the policy of the page keeps forms back, so that nobody waits for a file', async () => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = "form-action 'none'";
    document.head.append(meta);
    await new Promise<void>((refused, failed) => {
      saveFile(asking('https://forms.example/api'), '/letters/1', refused).catch(failed);
    });
    expect(frames()).to.equal(0);
  });
});
