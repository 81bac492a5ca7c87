// What Google's translation does to a page, as far as a page can tell: every text of the light document is put into <font> elements and
// changed, `<html>` gets the language and a class, and new texts are changed as they come. Shadow roots and frames it does not see.
window.translatePage = (language, isRtl = false) => {
  document.cookie = `googtrans=/en/${language}; path=/`;
  document.documentElement.lang = language;
  document.documentElement.classList.add(isRtl ? 'translated-rtl' : 'translated-ltr');
  const change = (text) => `[${language}] ${text}`;
  const isLeftAlone = (element) => element.closest('.notranslate, [translate="no"], script, style, font') !== null;
  const rewrite = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (text.data.trim() === '' || !text.parentElement || isLeftAlone(text.parentElement)) continue;
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      inner.textContent = change(text.data);
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  rewrite(document.body);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node.nodeType === Node.ELEMENT_NODE && node.localName !== 'font') rewrite(node);
  }).observe(document.body, { childList: true, subtree: true });
  // Pages with a form in a frame pass the language on.
  for (const frame of document.querySelectorAll('iframe'))
    frame.contentWindow.postMessage({ action: 'translate', language }, '*');
};
