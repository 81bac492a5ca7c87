import { startHostBridge, type HostBridge } from '../bridge/host-bridge.js';
import type * as Placing from '../inline/placing.js';
import { watchPageLanguage } from '../../text/language/page-language.js';
import { isKnownTag } from '../known-tag.js';
import { placementOf } from './isolation.js';
import { newFrame } from './new-frame.js';
import { placerSheet } from './placer-style.js';
import { scrollToPlace } from './scroll.js';
import { OBSERVED, readAttribute, readSettings } from './settings.js';
import { type PlacerWord, placerWords } from './words.js';

/** What makes one framed tag. */
export interface FramedFormParts {
  readonly tag: string;
  /** Name of the frame page and of the inline script: `frame/<name>.html`, `inline/<name>.js`. */
  readonly name: string;
  /** The element that does the work when no frame is wanted. */
  readonly inside: { readonly tag: string; readonly attribute: string; readonly id: string };
  /** Title of the frame when the author gives none; read out before its content. */
  readonly title: string;
  /** `import.meta.url` of the tag's own script: everything else is found beside it. */
  readonly scriptUrl: string;
  readonly version: string;
}

/** After this many milliseconds people are told that it takes long. The frame may still come, and is shown when it does. */
const SLOW_AFTER = 10_000;
/** A wait shorter than this has no words: they would only flash by. */
const WORDS_AFTER = 1_000;

/**
 * Defines a tag that puts a sensitive form into the page, in a frame of the forms origin. Defining twice is harmless; a second version on the page is
 * told to the author and the first stays.
 *
 * Events (composed, no answers in them): `ma-ready`; `ma-failed` {code}; `ma-refused` {message}; `ma-redirect` {url}, cancelable.
 */
export function defineFramedForm(parts: FramedFormParts): void {
  if (isKnownTag(parts.tag, parts.version)) return;
  const sheet = placerSheet();

  class FramedForm extends HTMLElement {
    static readonly version = parts.version;
    static readonly observedAttributes = OBSERVED;

    readonly #fallback = document.createElement('slot');
    readonly #status = document.createElement('p');
    #frame: HTMLIFrameElement | undefined;
    #inline: Placing.InlinePlace | undefined;
    /** Counts starts and stops, so that what comes late is not taken for what stands now. */
    #turn = 0;
    /** Counts what the tag says by itself. */
    #wordTurn = 0;
    #isStarted = false;
    #bridge: HostBridge | undefined;
    #timers: ReturnType<typeof setTimeout>[] = [];
    #stopWatching: (() => void) | undefined;

    constructor() {
      super();
      // The loader may have been here: with a slot, and a frame that is on its way already.
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      this.#status.setAttribute('role', 'status');
      root.querySelector('slot')?.remove();
      root.prepend(this.#status, this.#fallback);
    }

    connectedCallback(): void {
      this.#start();
    }

    disconnectedCallback(): void {
      this.#stop();
    }

    /** Moved in one piece (`moveBefore`): the frame lives on, so nothing is started anew. */
    connectedMoveCallback(): void {}

    attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      if (before === after || !this.isConnected) return;
      if (name.endsWith('inline')) {
        this.#stop();
        this.#start();
      } else this.#tune();
    }

    #start(): void {
      if (this.#isStarted) return;
      this.#isStarted = true;
      const wantsInline = readAttribute(this, 'inline') !== undefined;
      const placement = placementOf(parts.scriptUrl, location.origin, parts.name, wantsInline);
      if (placement.how === 'frame') this.#startFrame(placement.frameUrl, placement.frameOrigin);
      else void this.#withoutFrame(placement.how === 'refuse' ? placement.code : undefined);
      this.#stopWatching = watchPageLanguage(() => this.#tune());
    }

    #startFrame(url: string, origin: string): void {
      const { lang } = readSettings(this);
      const early = this.shadowRoot?.querySelector('iframe');
      const frame = early ?? newFrame(url, lang);
      frame.hidden = false;
      frame.className = 'waiting';
      frame.title = readAttribute(this, 'frame-title') ?? parts.title;
      this.#bridge = startHostBridge(frame, origin, () => readSettings(this), {
        ready: () => this.#show(frame),
        failed: (code) => this.#fail(code),
        size: (height) => frame.style.setProperty('block-size', `${height}px`),
        scroll: (offset, reason) => scrollToPlace(frame, offset, reason),
        redirect: (target) => {
          if (this.#tell('ma-redirect', { url: target }, true)) location.assign(target);
        },
      });
      this.#frame = frame;
      // What an early frame said so far was heard by nobody.
      if (early) this.#bridge.greet();
      else this.shadowRoot?.append(frame);
      this.#wait(WORDS_AFTER, () => void this.#say('loading'));
      this.#wait(SLOW_AFTER, () => void this.#say('slow'));
    }

    /** Puts the form into the page, or says why it cannot be shown. All of it comes in a file of its own, as hardly a page needs it. */
    async #withoutFrame(refusal: string | undefined): Promise<void> {
      const turn = this.#turn;
      const placing = (await import(new URL('../inline/placing.js', parts.scriptUrl).href).catch(() => undefined)) as
        typeof Placing | undefined;
      if (turn !== this.#turn || !this.shadowRoot) return;
      if (refusal !== undefined) return this.#refuse(placing?.refusalText(parts.tag, refusal) ?? refusal);
      const placed =
        placing?.placeInline(this.shadowRoot, parts, readSettings(this), {
          ready: (form) => turn === this.#turn && this.#show(form),
          failed: (code) => turn === this.#turn && this.#fail(code),
        }) ?? undefined;
      if (placed === undefined) this.#fail('load');
      else if (typeof placed === 'string') this.#refuse(placed);
      else this.#inline = placed;
    }

    #tune(): void {
      const settings = readSettings(this);
      this.#bridge?.open(settings);
      this.#inline?.tune(settings);
    }

    #show(shown: HTMLElement): void {
      this.#clearTimers();
      this.#clearWords();
      this.#fallback.hidden = true;
      shown.classList.remove('waiting');
      shown.hidden = false;
      this.#tell('ma-ready', {});
    }

    #fail(code: string): void {
      this.#clearTimers();
      void this.#say('failed');
      this.#fallback.hidden = false;
      this.#frame?.classList.add('waiting');
      this.#inline?.remove();
      this.#tell('ma-failed', { code });
    }

    #refuse(message: string): void {
      this.#status.classList.add('refused');
      this.#status.textContent = message;
      console.error(message);
      this.#tell('ma-refused', { message });
    }

    /** Says a word of its own, unless something else came meanwhile. */
    async #say(word: PlacerWord): Promise<void> {
      const turn = ++this.#wordTurn;
      const { words, lang, dir } = await placerWords(word, readSettings(this).lang, parts.scriptUrl);
      if (turn !== this.#wordTurn) return;
      this.#status.lang = lang;
      this.#status.dir = dir;
      this.#status.textContent = words;
    }

    #clearWords(): void {
      this.#wordTurn += 1;
      this.#status.textContent = '';
    }

    #tell(name: string, detail: object, cancelable = false): boolean {
      return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
    }

    #wait(milliseconds: number, then: () => void): void {
      this.#timers.push(setTimeout(then, milliseconds));
    }

    #clearTimers(): void {
      for (const timer of this.#timers) clearTimeout(timer);
      this.#timers = [];
    }

    #stop(): void {
      this.#turn += 1;
      this.#isStarted = false;
      this.#clearTimers();
      this.#stopWatching?.();
      this.#bridge?.close();
      this.#bridge = undefined;
      this.#frame?.remove();
      this.#frame = undefined;
      this.#inline?.remove();
      this.#inline = undefined;
      this.#fallback.hidden = false;
      this.#clearWords();
      this.#status.classList.remove('refused');
    }
  }

  customElements.define(parts.tag, FramedForm);
}
