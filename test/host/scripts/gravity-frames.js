// Mass.gov's form pages: the page's language is told to the form whenever it changes, and a form may send the whole page elsewhere.
for (const frame of document.querySelectorAll('iframe')) {
  const tell = () =>
    frame.contentWindow.postMessage({ action: 'translate', language: document.documentElement.lang }, '*');
  new MutationObserver(tell).observe(document.documentElement, { attributeFilter: ['lang'] });
  addEventListener('message', (event) => {
    if (event.data?.action === 'gform_post_render') tell();
    if (event.data?.action !== 'redirect' || event.origin !== new URL(frame.src).origin) return;
    window.sentTo = event.data.url;
  });
}
