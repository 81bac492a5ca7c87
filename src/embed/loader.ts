import { newFrame } from './placer/new-frame.js';

/**
 * `ma-forms.js`: the one script of a page. It looks for our tags and imports the code of those that are there, now or later:
 * `<script type="module" src="https://forms.example/v1.2.3/ma-forms.js"></script>`.
 */

/** Our tags, 1 for each that places a frame, 0 for each that is what it shows; written in at build time. */
declare const MA_TAGS: Readonly<Record<string, 0 | 1>>;

const wanted = new Map(Object.entries(MA_TAGS));

/** Imports the code of each of our tags under `root` once. A failed import is tried again when the tag next appears (a phone in a tunnel). */
function look(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>(':not(:defined)')) {
    const tag = element.localName;
    const isFramed = wanted.get(tag);
    if (isFramed === undefined) continue;
    wanted.delete(tag);
    if (isFramed) beginFrame(element);
    const file = isFramed ? `embed/${tag}` : `inline/${tag.slice(3)}`;
    // Relative to this module, so a versioned path or a sub-path is kept.
    import(new URL(`${file}.js`, import.meta.url).href).catch((reason: unknown) => {
      wanted.set(tag, isFramed);
      // The tag's own fallback stays on screen; this line is for the page's author.
      console.error(`<${tag}> could not be loaded`, reason);
    });
  }
}

/**
 * The page in a tag's frame is asked for at the same time as the tag's code, which takes the frame over: a wait less for people on slow
 * lines. Never where the tag itself would not place one: on a page of our own origin, or without a frame.
 */
function beginFrame(tag: HTMLElement): void {
  const url = new URL(`frame/${tag.localName.slice(3)}.html`, import.meta.url);
  if (tag.shadowRoot || tag.matches('[inline], [data-inline]') || [location.origin, 'null'].includes(url.origin))
    return;
  const lang = tag.lang || tag.dataset['lang'] || tag.closest<HTMLElement>('[lang]')?.lang;
  const frame = newFrame(url.href, lang);
  frame.hidden = true;
  tag.attachShadow({ mode: 'open' }).append(document.createElement('slot'), frame);
}

look(document);
new MutationObserver((changes) => {
  for (const change of changes) {
    for (const node of change.addedNodes) if (wanted.size && node.parentElement) return look(document);
  }
}).observe(document, { childList: true, subtree: true });
