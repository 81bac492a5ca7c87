import { html } from 'lit';
import type { FormShell } from '../form-shell.js';
import type * as Overlays from './overlays.js';
import type * as Screens from './screens.js';

let screens: typeof Screens | undefined;
let overlays: typeof Overlays | undefined;

/**
 * What is shown around or over the form. Fetched when there is something to show, so that a form without a service never pays for it.
 */
export function screenOf(shell: FormShell, headingLevel: number, arrived: () => void, failed: () => void): unknown {
  const claim = shell.desk?.claim;
  const isDoor = ['start', 'code', 'waiting', 'failed', 'loading'].includes(shell.stage);
  const isOver =
    (!isDoor && shell.stage !== 'filling') ||
    shell.idleLeft !== undefined ||
    claim?.keeper?.conflict ||
    claim?.keeper?.hasSpare ||
    claim?.tabs?.isSecond;
  if ((isDoor && !screens) || (isOver && !overlays)) {
    void loadScreens(isOver ? 'all' : 'doors').then(arrived, failed);
    return undefined;
  }
  if (!isDoor && !isOver) return undefined;
  return html`${isDoor ? screens?.screenTemplate(shell, headingLevel) : undefined}${isOver ? overlays?.overlays(shell, headingLevel) : undefined}`;
}

/** Fetches the doors, or all that a form that is kept by a service may show, before it is needed. */
export async function loadScreens(which: 'doors' | 'all'): Promise<void> {
  screens ??= await import('./screens.js');
  if (which === 'all') overlays ??= await import('./overlays.js');
}
