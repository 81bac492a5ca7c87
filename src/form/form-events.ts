import type { Issue, PageId, Submission } from '../model/index.js';

/** Details of the form's own events. Typed answers are in `ma-submit` only, for a host that sends them itself. */
export interface FormEventDetails {
  /** The first page is on screen. */
  'ma-ready': { readonly form: string };
  /** The form cannot start; its fallback is shown. */
  'ma-failed': { readonly code: string };
  /** An answer changed: which, not what. */
  'ma-change': { readonly pointer: string; readonly revision: number };
  /** Another page, or its title changed (`Error: …`). */
  'ma-page': { readonly page: PageId; readonly kind: string; readonly title: string };
  /** Continue found something. Codes and places, no words. */
  'ma-issues': { readonly page: PageId; readonly issues: readonly Pick<Issue, 'pointer' | 'code' | 'severity'>[] };
  /** About to send. Cancelable: a host that prevents it sends by itself and calls `answered()`. */
  'ma-submit': { readonly submission: Submission };
  /** The service has it. */
  'ma-submitted': {
    readonly id: string;
    readonly applicationId?: string;
    readonly reference?: string;
    readonly receivedAt: string;
  };
  /** Something did not work; one of our own codes. */
  'ma-error': { readonly code: string };
}

/** Fires one of the form's events: composed, so that it is heard outside of the root. False when the host prevented it. */
export function fire<Name extends keyof FormEventDetails>(
  host: HTMLElement,
  name: Name,
  detail: FormEventDetails[Name],
  cancelable = false,
): boolean {
  return host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
}
