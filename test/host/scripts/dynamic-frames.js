// Mass.gov's "dynamic" frames: any object that a frame sends is its size, and a change of the page asks for it again.
for (const frame of document.querySelectorAll('iframe.js-dynamic')) {
  addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || typeof event.data !== 'object') return;
    frame.style.height = `${event.data.height}px`;
  });
  new MutationObserver(() => frame.contentWindow.postMessage('update', '*')).observe(document.body, {
    attributes: true,
  });
}
