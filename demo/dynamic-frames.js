// What a page of Mass.gov does for a frame in its "dynamic" height mode, in our own words: any object that comes from the frame says how high
// it is, and the word "update" asks for it again when the page around it changed.
for (const frame of document.querySelectorAll('iframe.dynamic-frame')) {
  addEventListener('message', (event) => {
    if (event.source === frame.contentWindow && typeof event.data === 'object') frame.height = event.data.height;
  });
  new MutationObserver(() => frame.contentWindow.postMessage('update', '*')).observe(document.body, {
    attributes: true,
  });
}
