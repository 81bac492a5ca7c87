import { startFrameBridge, type FrameBridge } from '../bridge/frame-bridge.js';
import { languageCode, webAddress, type FrameSettings } from '../bridge/wire.js';

/**
 * Joins the page's `<ma-form>` to whatever host page stands around it: settings and language in; readiness, height, focus and exits out.
 * The form's own events are all it needs: `ma-ready`, `ma-failed` {code}, `ma-page` {title}, `ma-redirect` {url}.
 */
export function startFrame(form: HTMLElement): FrameBridge {
  const given = languageCode(new URL(location.href).searchParams.get('lang'));
  if (given !== undefined) speak(form, given);

  const bridge = startFrameBridge({
    open: (settings) => tune(form, settings),
    translate: (language) => speak(form, language),
  });
  form.addEventListener('ma-ready', () => {
    if (form.shadowRoot) bridge.follow(form.shadowRoot);
    bridge.ready();
  });
  form.addEventListener('ma-failed', (event) => bridge.failed(textOf(event, 'code') ?? 'form'));
  form.addEventListener('ma-page', (event) => {
    const title = textOf(event, 'title');
    if (title !== undefined) document.title = title;
  });
  form.addEventListener('ma-redirect', (event) => {
    const url = webAddress(textOf(event, 'url'));
    if (url === undefined) return;
    event.preventDefault();
    bridge.redirect(url);
  });
  // A link that says nothing of its target would open a whole page inside the frame, and Mass.gov refuses to be framed.
  document.addEventListener('click', leaveByTop);
  return bridge;
}

function tune(form: HTMLElement, { lang, headingLevel, endpoint }: FrameSettings): void {
  if (lang !== undefined) speak(form, lang);
  if (headingLevel !== undefined && form.getAttribute('heading-level') !== String(headingLevel))
    form.setAttribute('heading-level', String(headingLevel));
  if (endpoint === undefined || !URL.canParse(endpoint, document.baseURI)) return;
  // Only a service on this frame's own origin: otherwise any page that may frame us could have the answers sent to itself.
  const url = new URL(endpoint, document.baseURI);
  if (url.origin === location.origin) {
    if (form.getAttribute('endpoint') !== url.href) form.setAttribute('endpoint', url.href);
  } else console.warn('The endpoint is not on the origin of the form and is not used.');
}

function speak(form: HTMLElement, lang: string): void {
  form.lang = lang;
  // As the form has it: one for staff stays in English.
  document.documentElement.lang = form.lang;
}

function leaveByTop(event: MouseEvent): void {
  const link = event.composedPath().find((step): step is HTMLAnchorElement => step instanceof HTMLAnchorElement);
  if (!link || link.target !== '' || !/^https?:$/.test(link.protocol)) return;
  const here = new URL(location.href);
  const sameDocument = link.origin === here.origin && link.pathname === here.pathname && link.search === here.search;
  if (!sameDocument) link.target = '_top';
}

function textOf(event: Event, key: string): string | undefined {
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
  if (typeof detail !== 'object' || detail === null || !Object.hasOwn(detail, key)) return undefined;
  const value: unknown = (detail as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : undefined;
}
