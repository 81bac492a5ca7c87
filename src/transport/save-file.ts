import { type AskParts, askJson } from './ask.js';
import { randomId } from './random-id.js';

/** How long the frame stays into which a file was asked: longer than any answer takes to begin. Milliseconds. */
const PATIENCE = 120_000;

/**
 * Has the browser save a file of the service. What it is, is asked first: a refusal is thrown as by `askJson`, and nothing is saved then. The
 * browser itself asks for the bytes: what a script has read, Firefox and WebKit save out of a frame only where the page around lets in frames
 * of `blob:`. The handle goes in the body of a form, so that no address opens anything, and the answer to a frame that nobody sees, so that
 * the page stays where it is whatever becomes of it. A file that is saved is no page of the frame; a page that comes is a refusal (the line
 * broke, too many asked), and `refused` hears of it.
 */
export async function saveFile(ask: AskParts, path: string, refused: () => void): Promise<void> {
  await askJson(ask, 'GET', path, { expects: 'filename' });
  const frame = document.createElement('iframe');
  frame.name = `ma-file-${randomId()}`;
  frame.hidden = true;
  frame.addEventListener('load', () => {
    // The empty page with which a frame begins; of a browser's own page that says what is wrong nothing can be read.
    if (frame.contentDocument?.URL === 'about:blank') return;
    fail();
  });
  const form = document.createElement('form');
  form.method = 'post';
  form.action = `${ask.endpoint}${path}/file`;
  form.target = frame.name;
  form.hidden = true;
  const box = document.createElement('input');
  box.type = 'hidden';
  box.name = 'handle';
  box.value = ask.handle() ?? '';
  form.append(box);
  const end = (): void => {
    document.removeEventListener('securitypolicyviolation', heard);
    frame.remove();
  };
  const fail = (): void => {
    end();
    refused();
  };
  // A page whose policy keeps forms or frames back says so to nobody else, and no answer would ever come.
  const heard = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    const isOurs = blockedURI.startsWith(new URL(form.action).origin);
    if (isOurs && ['form-action', 'frame-src', 'child-src'].includes(effectiveDirective)) fail();
  };
  document.addEventListener('securitypolicyviolation', heard);
  document.body.append(frame, form);
  try {
    form.submit();
  } catch {
    // Firefox throws where a policy keeps it back.
    fail();
  }
  form.remove();
  setTimeout(end, PATIENCE);
}
