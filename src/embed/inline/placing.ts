import type { FrameSettings } from '../bridge/wire.js';
import { inspectPage } from './hygiene.js';
import { unhygienicText } from './author-words.js';

export { refusalText } from './author-words.js';

/** What is put into the page, and where its scripts are. */
export interface InlineParts {
  readonly tag: string;
  readonly name: string;
  readonly inside: { readonly tag: string; readonly attribute: string; readonly id: string };
  readonly scriptUrl: string;
}

/** What the tag does when the form inside of it speaks. */
export interface InlineListener {
  ready(form: HTMLElement): void;
  failed(code: string): void;
}

/** A form that stands in the page without a frame. */
export interface InlinePlace {
  tune(settings: FrameSettings): void;
  remove(): void;
}

/**
 * Puts a sensitive form into the page itself, or says why it must not stand there: the page is looked over before anything of the form is in it.
 * A file of its own beside the inline forms: pages with a frame, so nearly all, never load it.
 */
export function placeInline(
  root: ShadowRoot,
  { tag, name, inside, scriptUrl }: InlineParts,
  settings: FrameSettings,
  listener: InlineListener,
): InlinePlace | string {
  const found = inspectPage([location.origin, new URL(scriptUrl).origin]);
  if (found.foreignOrigins.length > 0 || found.watchers.length > 0) return unhygienicText(tag, found);
  const form = document.createElement(inside.tag);
  form.setAttribute(inside.attribute, inside.id);
  form.setAttribute('inline', '');
  form.hidden = true;
  form.addEventListener('ma-ready', () => listener.ready(form));
  form.addEventListener('ma-failed', () => listener.failed('form'));
  const tune = ({ lang, headingLevel, endpoint }: FrameSettings): void => {
    if (lang !== undefined) form.setAttribute('lang', lang);
    if (headingLevel !== undefined) form.setAttribute('heading-level', String(headingLevel));
    form.setAttribute('endpoint', endpoint ?? new URL('../api', scriptUrl).href);
  };
  tune(settings);
  root.append(form);
  import(new URL(`./${name}.js`, new URL('../inline/', scriptUrl)).href).catch(() => listener.failed('load'));
  return { tune, remove: () => form.remove() };
}
