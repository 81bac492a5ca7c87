import {
  readInFrame,
  writeToDynamic,
  writeToResizer,
  writeToTag,
  type FrameSettings,
  type FrameSize,
  type ScrollReason,
  type ToHost,
} from './wire.js';

/** A focus within so many milliseconds of a touch, and so many pixels, is of what was touched (a control, or its label). */
const BY_HAND = 600;
const NEAR = 160;

/** What a frame page does when its host speaks. */
export interface FrameListener {
  /** Our tag gave its settings; may come again when an attribute of the tag changes. */
  open(settings: FrameSettings): void;
  /** The host page changed its language (Mass.gov's `translate`). */
  translate(language: string): void;
}

/** The frame's end of the bridge. */
export interface FrameBridge {
  /** True when the page stands alone: nobody to speak to. */
  readonly alone: boolean;
  /** The first page is on screen. */
  ready(): void;
  /** The form cannot start; `code` is one of our own, never a typed answer. */
  failed(code: string): void;
  /** Asks the host page to go to this address (an exit, a page of Mass.gov). */
  redirect(url: string): void;
  /** Watches the focus inside a shadow root too: a move from one of its elements to another is not told outside of it. */
  follow(root: EventTarget): void;
  close(): void;
}

/**
 * Starts the frame's end. It tells the host the size of the document whenever that changes, where focus went (a frame without scrollbars of its own cannot
 * scroll itself), and hears the host's wishes.
 *
 * Who may frame the page is decided by `frame-ancestors`; here the first origin that speaks from the parent window is kept, and no other is heard after it.
 */
export function startFrameBridge(listener: FrameListener, frame: Window = window): FrameBridge {
  const host = frame.parent;
  const alone = host === frame;
  // A page opened by our tag says so in its URL: only then `hello` is said, because a Mass.gov "dynamic" host takes every object for a size.
  const byTag = new URL(frame.location.href).searchParams.get('via') === 'tag';
  const root = frame.document.documentElement;
  let hostOrigin = originAbove(frame);
  let nonce: string | undefined;
  let resizerId: string | undefined;
  let last = '';
  // Said again when our tag opens the frame late: without its nonce the tag could not believe it the first time.
  let standing: ToHost | undefined;

  const measure = (): FrameSize => {
    const box = root.getBoundingClientRect();
    return { width: Math.ceil(Math.max(box.width, root.scrollWidth)), height: Math.ceil(box.height) };
  };

  const say = (message: ToHost): void => {
    if (alone) return;
    const size = measure();
    // Our own messages go to the origin that opened the frame and nowhere else; sizes for other hosts hold nothing to protect.
    const target = hostOrigin ?? '*';
    if (byTag) host.postMessage(writeToTag(message, size, nonce), target);
    else if (resizerId !== undefined)
      for (const words of writeToResizer(message, size, resizerId)) host.postMessage(words, target);
    else {
      const words = writeToDynamic(message, size);
      if (words) host.postMessage(words, target);
    }
  };

  const sayScroll = (offset: number, reason: ScrollReason): void =>
    say({ type: 'scroll', offset: Math.max(0, Math.round(offset)), reason });

  const saySize = (force = false): void => {
    const { width, height } = measure();
    const now = `${width}x${height}`;
    if (!force && now === last) return;
    last = now;
    say({ type: 'size' });
  };

  const hear = (event: MessageEvent): void => {
    if (event.source !== host || alone) return;
    if (hostOrigin !== undefined && event.origin !== hostOrigin) return;
    const message = readInFrame(event.data);
    if (!message) return;
    if (event.origin !== 'null') hostOrigin = event.origin;
    switch (message.type) {
      case 'open':
        nonce = message.nonce;
        listener.open(message.settings);
        return standing ? say(standing) : saySize(true);
      case 'greeting':
        return byTag ? say({ type: 'hello' }) : undefined;
      case 'translate':
        return listener.translate(message.language);
      case 'resizer-open':
        resizerId = message.id;
        return say({ type: 'ready' });
      case 'measure':
        return saySize(true);
    }
  };

  let lastTouch = { at: -Infinity, y: 0 };
  const touched = (event: PointerEvent): void => {
    lastTouch = { at: event.timeStamp, y: event.clientY };
  };
  let lastFocus: Event | undefined;
  const focused = (event: Event): void => {
    // One that leaves a root that is followed comes by twice.
    if (event === lastFocus) return;
    lastFocus = event;
    const target = event.composedPath()[0];
    // `Element` of the frame's own realm: the bridge may be tested from another window.
    if (!target || !('getBoundingClientRect' in target)) return;
    const element = target as Element;
    const reason = reasonOf(element);
    const { top } = element.getBoundingClientRect();
    // What a finger or a mouse has just touched is in view, and the page must not jump under it; a link to it that was touched is elsewhere.
    const byHand = event.timeStamp - lastTouch.at < BY_HAND && Math.abs(top - lastTouch.y) < NEAR;
    if (reason === 'control' && byHand) return;
    sayScroll(top, reason);
  };

  frame.addEventListener('message', hear);
  const watched = new Set<EventTarget>();
  const follow = (root: EventTarget): void => {
    watched.add(root);
    root.addEventListener('focusin', focused);
  };
  follow(frame.document);
  frame.document.addEventListener('pointerdown', touched, { capture: true, passive: true });
  const watcher = new ResizeObserver(() => saySize());
  watcher.observe(root);
  // The body too: when the content shrinks below the frame's height, only it changes.
  watcher.observe(frame.document.body);
  if (byTag) say({ type: 'hello' });

  return {
    alone,
    follow,
    ready: () => say((standing = { type: 'ready' })),
    failed: (code) => say((standing = { type: 'failed', code })),
    redirect: (url) => {
      if (alone) frame.location.assign(url);
      else say({ type: 'redirect', url });
    },
    close: () => {
      watcher.disconnect();
      frame.removeEventListener('message', hear);
      frame.document.removeEventListener('pointerdown', touched, { capture: true });
      for (const root of watched) root.removeEventListener('focusin', focused);
    },
  };
}

/** The host's origin when the browser tells it. Firefox writes `null` for a frame without a referrer, and older ones have no such list. */
function originAbove(frame: Window): string | undefined {
  const origin = frame.location.ancestorOrigins?.[0];
  return origin === 'null' ? undefined : origin;
}

/** Headings, statuses and error summaries take focus by program (`tabindex=-1`); controls take it from the reader. */
function reasonOf(element: Element): ScrollReason {
  if (element.getAttribute('tabindex') !== '-1') return 'control';
  const summary =
    element.matches('.ma-summary, [role=alert]') || element.querySelector(':scope > [role=alert]') !== null;
  return summary ? 'error' : 'focus';
}
