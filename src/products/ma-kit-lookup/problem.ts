import type { TextParams } from '../../model/index.js';
import { plural } from '../../text/index.js';
import type { KitRefusal } from '../../transport/kit-desk.js';
import type { KitTextKey } from './kit-texts.js';

/** Something that is in the way, and the control that it is about: words come later, in the language that is read by then. */
export interface KitProblem {
  readonly key: KitTextKey;
  readonly params?: () => TextParams;
  readonly control?: string;
}

/** Ids of the controls. */
export const NUMBER = 'ma-kit-number';
export const CODE = 'ma-kit-code';
export const OWN = 'ma-kit-own';
export const CONTACT = 'ma-kit-contact';
export const SAFE = 'ma-kit-safe';
export const CHANNEL = 'ma-kit-channel-none';

/** What to say of a refusal. Which of number and code is wrong is never told, as the service does not tell it. */
export function problemOf(refused: KitRefusal): KitProblem {
  switch (refused.why) {
    case 'closed':
      return { key: 'ui.kit.closed', control: NUMBER };
    case 'wait': {
      const { minutes } = refused;
      return { key: 'ui.kit.wait', params: () => ({ time: plural('minutes', minutes) }) };
    }
    case 'offline':
      return { key: 'ui.kit.offline' };
    case 'secret':
      return { key: `ui.kit.${refused.fault}`, control: OWN };
    case 'notice':
      return { key: 'ui.kit.notice-wrong', control: CONTACT };
    case 'busy':
      return { key: 'ui.kit.busy' };
  }
}
