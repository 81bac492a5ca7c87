// Mass.gov's "iframe resizer" frames: the library with its defaults, and the site's own handler for what a form asks to scroll to.
window.resized = [];
window.asked = [];
iFrameResize(
  {
    onResized: ({ height, type }) => window.resized.push([type, Number(height)]),
    onMessage: ({ iframe, message }) => {
      window.asked.push(message);
      const top = iframe.getBoundingClientRect().top + scrollY;
      if (message.type === 'focusIframeForError') iframe.focus();
      if (message.type === 'scrollToFocus' || message.type === 'scrollToValidationError')
        scrollTo(0, top + message.offset - 250);
    },
  },
  'iframe.js-iframe-resizer',
);
