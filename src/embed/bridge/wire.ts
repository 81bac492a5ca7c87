/**
 * The words that a framed form and its host page say to each other, and how each side reads what it is sent. Pure: no window, no DOM.
 *
 * Three kinds of host are spoken to:
 * - our own tag: `{ma: 'ma-forms/1', type, nonce, …}`, both sides checked by origin, source and nonce;
 * - Mass.gov's "dynamic" frames: any object from the frame sets the frame's height, so **every** message must carry `width` and `height`
 *   (one without would set the height to NaN), and the string `update` asks for it again;
 * - iframe-resizer 4: strings that begin with `[iFrameSizer]`, only after the host has begun to speak so.
 *
 * Nothing that a person typed is ever in a message.
 */

/** Names the protocol and its version; a message without it is not ours. */
export const PROTOCOL = 'ma-forms/1';

/** No form is taller than this in CSS pixels (the longest page at 254 px and 400 % text is below 20,000): more is a fault or an attack. */
export const MAX_HEIGHT = 30_000;

/** With it a tag asks its frame to say `hello` again. */
export const GREETING = `${PROTOCOL} greeting`;

const RESIZER = '[iFrameSizer]';

/** What the host's tag tells its frame. All optional: the frame page has its own defaults. */
export interface FrameSettings {
  readonly lang?: string;
  readonly headingLevel?: number;
  /** URL of the service; the frame takes it only when it is on the frame's own origin. */
  readonly endpoint?: string;
}

/** What a frame can be told. */
export type ToFrame =
  | { readonly type: 'open'; readonly nonce: string; readonly settings: FrameSettings }
  | { readonly type: 'greeting' }
  | { readonly type: 'measure' }
  | { readonly type: 'translate'; readonly language: string }
  | { readonly type: 'resizer-open'; readonly id: string };

/** Why the host is asked to scroll: a new page or status (`focus`), an error summary (`error`), a control that took focus (`control`). */
export type ScrollReason = 'focus' | 'error' | 'control';

/** Size of the frame's document in CSS pixels. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** What a frame can tell our tag. `offset` is in CSS pixels from the top of the frame. */
export type ToHost =
  | { readonly type: 'hello' }
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly code: string }
  | { readonly type: 'size' }
  | { readonly type: 'scroll'; readonly offset: number; readonly reason: ScrollReason }
  | { readonly type: 'redirect'; readonly url: string };

/** A message to our tag as read: what was said, the size that came with it, and the nonce it was said under. */
export interface HeardFromFrame {
  readonly message: ToHost;
  readonly size: FrameSize;
  readonly nonce: string | undefined;
}

/** Reads what came into a frame; undefined for anything that is not exactly one of its messages. */
export function readInFrame(data: unknown): ToFrame | undefined {
  if (data === 'update') return { type: 'measure' };
  if (data === GREETING) return { type: 'greeting' };
  if (typeof data === 'string') return readResizer(data);
  const message = asRecord(data);
  if (!message) return undefined;
  if (message('action') === 'translate') {
    const language = languageCode(message('language'));
    return language === undefined ? undefined : { type: 'translate', language };
  }
  if (message('ma') !== PROTOCOL || message('type') !== 'open') return undefined;
  const nonce = nonceText(message('nonce'));
  if (nonce === undefined) return undefined;
  const lang = languageCode(message('lang'));
  const headingLevel = wholeNumber(message('headingLevel'), 1, 6);
  const endpoint = shortText(message('endpoint'), 2_000);
  return {
    type: 'open',
    nonce,
    settings: {
      ...(lang !== undefined && { lang }),
      ...(headingLevel !== undefined && { headingLevel }),
      ...(endpoint !== undefined && { endpoint }),
    },
  };
}

/** Writes the message with which our tag opens (or re-tunes) its frame. */
export function writeOpen(nonce: string, settings: FrameSettings): object {
  return { ma: PROTOCOL, type: 'open', nonce, ...settings };
}

/** Reads what a frame said to our tag; undefined for anything that is not exactly one of its messages. Sizes come back clamped. */
export function readInHost(data: unknown): HeardFromFrame | undefined {
  const message = asRecord(data);
  if (!message || message('ma') !== PROTOCOL) return undefined;
  const said = readSaid(message);
  if (!said) return undefined;
  return {
    message: said,
    size: { width: clampLength(message('width')), height: clampLength(message('height')) },
    nonce: nonceText(message('nonce')),
  };
}

function readSaid(message: Reader): ToHost | undefined {
  switch (message('type')) {
    case 'hello':
      return { type: 'hello' };
    case 'ready':
      return { type: 'ready' };
    case 'size':
      return { type: 'size' };
    case 'failed':
      return { type: 'failed', code: shortText(message('code'), 60) ?? 'unknown' };
    case 'scroll': {
      const reason = message('reason');
      if (reason !== 'focus' && reason !== 'error' && reason !== 'control') return undefined;
      return { type: 'scroll', offset: clampLength(message('offset')), reason };
    }
    case 'redirect': {
      const url = webAddress(message('url'));
      return url === undefined ? undefined : { type: 'redirect', url };
    }
    default:
      return undefined;
  }
}

/** Writes what the frame says to our tag. */
export function writeToTag(message: ToHost, size: FrameSize, nonce: string | undefined): object {
  return { ma: PROTOCOL, ...size, ...(nonce !== undefined && { nonce }), ...message };
}

/** Writes for a Mass.gov "dynamic" host: always with the size; undefined for what such a host does not know. */
export function writeToDynamic(message: ToHost, size: FrameSize): object | undefined {
  if (message.type === 'size' || message.type === 'ready') return { ...size };
  if (message.type === 'redirect') return { action: 'redirect', url: message.url, ...size };
  return undefined;
}

/** Writes for an iframe-resizer 4 host under the id that it gave; undefined for what it does not know. */
export function writeToResizer(message: ToHost, size: FrameSize, id: string): readonly (string | object)[] {
  const said = (body: object) => `${RESIZER}${id}:0:0:message:${JSON.stringify(body)}`;
  switch (message.type) {
    case 'ready':
    case 'size':
      return [`${RESIZER}${id}:${size.height}:${size.width}:${message.type === 'ready' ? 'init' : 'size'}`];
    case 'scroll':
      if (message.reason === 'control') return [];
      return message.reason === 'error'
        ? [said({ type: 'focusIframeForError' }), said({ type: 'scrollToValidationError', offset: message.offset })]
        : [said({ type: 'scrollToFocus', offset: message.offset })];
    case 'redirect':
      return [{ action: 'redirect', url: message.url, ...size }];
    default:
      return [];
  }
}

/** A web address that may be navigated to: http(s) only, so `java\nscript:` and `data:` are nothing. Returned in its normal form. */
export function webAddress(value: unknown): string | undefined {
  const text = shortText(value, 2_000);
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/** A length between 0 and MAX_HEIGHT in whole pixels; 0 for what is no number. */
export function clampLength(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 0;
  return Math.min(MAX_HEIGHT, Math.max(0, Math.ceil(value)));
}

function readResizer(text: string): ToFrame | undefined {
  if (!text.startsWith(RESIZER)) return undefined;
  const rest = text.slice(RESIZER.length, RESIZER.length + 500);
  if (rest === 'resize' || rest === 'reset') return { type: 'measure' };
  // `id:bodyMargin:sizeWidth:log:interval:…`: at least eight settings follow the id; `pageInfo:` and `message:` have fewer.
  const [id, ...settings] = rest.split(':');
  if (id === undefined || !/^[\w-]{1,100}$/.test(id) || settings.length < 8) return undefined;
  return { type: 'resizer-open', id };
}

type Reader = (key: string) => unknown;

function asRecord(data: unknown): Reader | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  return (key) => (Object.hasOwn(data, key) ? (data as Record<string, unknown>)[key] : undefined);
}

function shortText(value: unknown, limit: number): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= limit ? value : undefined;
}

function nonceText(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value) ? value : undefined;
}

/** A language tag's shape, or undefined. */
export function languageCode(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(value) ? value : undefined;
}

function wholeNumber(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}
