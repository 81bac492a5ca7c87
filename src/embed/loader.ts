/**
 * `ma-forms.js`: the one script of a page. It looks for our tags and imports the code of those that are there, now or later:
 * `<script type="module" src="https://forms.example/v1.2.3/ma-forms.js"></script>`.
 */

/** Our tags, each with its file (without `.js`) beside this one; written in at build time. */
declare const MA_TAGS: Readonly<Record<string, string>>;

const wanted = new Map(Object.entries(MA_TAGS));

/** Imports the code of each of our tags under `root` once. A failed import is tried again when the tag next appears (a phone in a tunnel). */
function look(root: ParentNode): void {
  for (const element of root.querySelectorAll(':not(:defined)')) {
    const tag = element.localName;
    const file = wanted.get(tag);
    if (file === undefined) continue;
    wanted.delete(tag);
    // Relative to this module, so a versioned path or a sub-path is kept.
    import(new URL(`${file}.js`, import.meta.url).href).catch((reason: unknown) => {
      wanted.set(tag, file);
      // The tag's own fallback stays on screen; this line is for the page's author.
      console.error(`<${tag}> could not be loaded`, reason);
    });
  }
}

look(document);
new MutationObserver((changes) => {
  for (const change of changes) {
    for (const node of change.addedNodes) if (node.parentElement && wanted.size > 0) return look(document);
  }
}).observe(document, { childList: true, subtree: true });
