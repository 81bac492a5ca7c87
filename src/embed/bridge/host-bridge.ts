import { GREETING, readInHost, writeOpen, type FrameSettings } from './wire.js';

/** What the host's tag does when its frame speaks. */
export interface HostListener {
  ready(): void;
  failed(code: string): void;
  /** `reason` is `error` when the frame shows an error summary. */
  scroll(offset: number, reason: 'focus' | 'error' | 'control'): void;
  size(height: number): void;
  redirect(url: string): void;
}

/** The host's end of the bridge, for one frame. */
export interface HostBridge {
  /** Gives the frame its settings, now and again when they change. */
  open(settings: FrameSettings): void;
  /** Asks a frame that may have spoken before anybody listened to begin anew. Says nothing else, as it may not be the frame's page yet that hears it. */
  greet(): void;
  close(): void;
}

/**
 * Starts the host's end. A message counts only when it comes from this frame's window, from the frame's origin, and (all but `hello`, which asks
 * for the nonce) under the nonce of this meeting: a frame that navigated away, or another script's frame, is not heard.
 */
export function startHostBridge(
  iframe: HTMLIFrameElement,
  origin: string,
  settings: () => FrameSettings,
  listener: HostListener,
): HostBridge {
  const nonce = newNonce();
  const open = (given: FrameSettings): void => iframe.contentWindow?.postMessage(writeOpen(nonce, given), origin);

  const hear = (event: MessageEvent): void => {
    if (event.origin !== origin || event.source === null || event.source !== iframe.contentWindow) return;
    const heard = readInHost(event.data);
    if (!heard) return;
    const { message, size } = heard;
    if (message.type === 'hello') return open(settings());
    if (heard.nonce !== nonce) return;
    listener.size(size.height);
    switch (message.type) {
      case 'ready':
        return listener.ready();
      case 'failed':
        return listener.failed(message.code);
      case 'scroll':
        return listener.scroll(message.offset, message.reason);
      case 'redirect':
        return listener.redirect(message.url);
      case 'size':
        return;
    }
  };

  window.addEventListener('message', hear);
  const greet = (): void => iframe.contentWindow?.postMessage(GREETING, '*');
  return { open, greet, close: () => window.removeEventListener('message', hear) };
}

/** 128 random bits in hexadecimal; `randomUUID` would need a secure context. */
function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
