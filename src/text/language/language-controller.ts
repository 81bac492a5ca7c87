import type { LOCALE_STATUS_EVENT as LocaleStatusEvent, LocaleStatusEventDetail } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { TEXTS_EVENT } from './language.js';

/** What the library tells on `window`; by name, because the library itself may never be needed. */
const LOCALE_STATUS_EVENT: typeof LocaleStatusEvent = 'lit-localize-status';

/** Renders its element again when the language has changed. One line in a constructor: `new LanguageController(this)`. */
export class LanguageController implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener(LOCALE_STATUS_EVENT, this.onStatus);
    window.addEventListener(TEXTS_EVENT, this.onTexts);
  }

  hostDisconnected(): void {
    window.removeEventListener(LOCALE_STATUS_EVENT, this.onStatus);
    window.removeEventListener(TEXTS_EVENT, this.onTexts);
  }

  private readonly onTexts = (): void => this.host.requestUpdate();

  private readonly onStatus = (event: Event): void => {
    if ((event as CustomEvent<LocaleStatusEventDetail>).detail.status === 'ready') this.onTexts();
  };
}
