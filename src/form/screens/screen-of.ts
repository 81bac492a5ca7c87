import type { FormShell } from '../form-shell.js';
import type * as Screens from './screens.js';

let screens: typeof Screens | undefined;

/**
 * What is shown around or over the form. Fetched when there is something to show, so that a form without a service never pays for it.
 */
export function screenOf(shell: FormShell, headingLevel: number, arrived: () => void, failed: () => void): unknown {
  const claim = shell.desk?.claim;
  const needed =
    shell.stage !== 'filling' ||
    shell.idleLeft !== undefined ||
    claim?.keeper.conflict ||
    claim?.keeper.hasSpare ||
    claim?.tabs.isSecond;
  if (!needed) return undefined;
  if (!screens) {
    void import('./screens.js').then((loaded) => {
      screens = loaded;
      arrived();
    }, failed);
    return undefined;
  }
  return screens.screenTemplate(shell, headingLevel);
}
