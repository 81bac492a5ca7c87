import { html } from 'lit';
import type { FormShell } from '../form-shell.js';
import type * as Overlays from './overlays.js';
import { screenTemplate } from './screens.js';

let overlays: typeof Overlays | undefined;

/** What is shown around or over the form. The doors are on every way to the first question; what comes over a form is fetched behind it. */
export function screenOf(shell: FormShell, headingLevel: number, arrived: () => void, failed: () => void): unknown {
  const claim = shell.desk?.claim;
  const isDoor = ['start', 'code', 'waiting', 'failed', 'loading'].includes(shell.stage);
  const isOver =
    (!isDoor && shell.stage !== 'filling') ||
    shell.idleLeft !== undefined ||
    claim?.keeper?.conflict ||
    claim?.keeper?.hasSpare ||
    claim?.keeper?.isOutdated ||
    claim?.tabs?.isSecond ||
    shell.session?.view.left;
  if (isOver && !overlays) {
    void loadOverlays().then(arrived, failed);
    return undefined;
  }
  if (!isDoor && !isOver) return undefined;
  return html`${isDoor ? screenTemplate(shell, headingLevel) : undefined}${isOver ? overlays?.overlays(shell, headingLevel) : undefined}`;
}

/** Fetches all that may come over a form that is kept by a service, before it is needed. */
export async function loadOverlays(): Promise<void> {
  overlays ??= await import('./overlays.js');
}
