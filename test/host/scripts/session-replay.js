// A recorder as greedy as one can be: every event in its capture phase with all that it carries, every shadow root that is made or found,
// every control's value, every message, request and address. What it could get is in `window.stolen`.
window.stolen = [];
const take = (what) => window.stolen.push(what);

const TYPES = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'submit', 'formdata', 'paste', 'copy', 'cut'],
  ...['compositionupdate', 'focusin', 'focusout', 'pointerdown', 'click', 'selectionchange', 'drop', 'dragover'],
];
for (const type of TYPES)
  addEventListener(
    type,
    (event) => {
      const [target] = event.composedPath();
      take([type, event.key, event.data, target?.value, target?.textContent?.slice(0, 500)]);
      event.clipboardData?.types.forEach((kind) => take(['clipboard', event.clipboardData.getData(kind)]));
    },
    true,
  );
addEventListener('message', (event) => take(['message', JSON.stringify(event.data)]), true);

// Closed roots too, as a script that runs first can have them.
const roots = new Set();
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (options) {
  const root = attachShadow.call(this, options);
  roots.add(root);
  return root;
};
const { fetch: realFetch } = window;
window.fetch = (...request) => {
  take(['fetch', String(request[0]), String(request[1]?.body)]);
  return realFetch(...request);
};
const { send, open } = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.open = function (...address) {
  take(['xhr', ...address.map(String)]);
  return open.apply(this, address);
};
XMLHttpRequest.prototype.send = function (body) {
  take(['xhr', String(body)]);
  return send.call(this, body);
};

function walk(root) {
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) roots.add(element.shadowRoot);
    if ('value' in element) take(['value', element.value]);
    if (element instanceof HTMLFormElement)
      for (const pair of new FormData(element)) take(['form', ...pair.map(String)]);
    if (element instanceof HTMLIFrameElement) peek(element);
  }
}
function peek(frame) {
  take(['frame', frame.src, frame.name, frame.title]);
  for (const look of [
    () => frame.contentDocument?.body.textContent,
    () => frame.contentWindow.document.body.textContent,
    () => frame.contentWindow.location.href,
    () => frame.contentWindow.sessionStorage.length,
    () => frame.contentWindow.name,
  ]) {
    try {
      const found = look();
      if (found) take(['inside the frame', found]);
    } catch {
      // The wall holds.
    }
  }
}
/** Looks at everything once more; the test calls it, and so does a clock. */
window.lookAround = () => {
  walk(document);
  for (const root of roots) {
    take(['root', root.textContent]);
    walk(root);
  }
  for (const entry of performance.getEntries()) take(['entry', entry.name]);
  take(['address', location.href, document.title, JSON.stringify(history.state), document.cookie]);
  take(['storage', JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]);
};
setInterval(window.lookAround, 500);
