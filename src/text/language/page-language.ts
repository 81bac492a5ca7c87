import { SOURCE_LANGUAGE } from './languages.js';

/**
 * The language that a page wishes for what stands at `element`: that of the nearest element around it which says one, in the end `<html lang>`.
 * A page that says English, or nothing, may be one that its reader has just asked a translation service to translate: its cookie knows before the page does.
 */
export function pageLanguage(element: Element): string | undefined {
  const around = languageAround(element);
  return around === undefined || /^en(-|$)/i.test(around) ? (translatedTo(cookies()) ?? around) : around;
}

/** Told each time `<html lang>` changes, until the returned function is called. */
export function watchPageLanguage(told: () => void): () => void {
  const observer = new MutationObserver(told);
  observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  return () => observer.disconnect();
}

/** The target in Google Translate's cookie, `googtrans=/en/zh-TW`; undefined when it is the source. */
export function translatedTo(cookies: string): string | undefined {
  const [, target] = /(?:^|;\s*)googtrans=(?:%2F|\/)[\w-]+(?:%2F|\/)([\w-]+)/i.exec(cookies) ?? [];
  return target === SOURCE_LANGUAGE ? undefined : target;
}

function languageAround(element: Element): string | undefined {
  for (let at = outerOf(element); at; at = outerOf(at)) {
    const lang = at.getAttribute('lang')?.trim();
    if (lang) return lang;
  }
  return undefined;
}

/** The parent, or the element whose shadow root this one stands in. */
function outerOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
}

/** A sandboxed page throws when it is asked for its cookies. */
function cookies(): string {
  try {
    return document.cookie;
  } catch {
    return '';
  }
}
