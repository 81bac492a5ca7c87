import { pageLanguage } from '../../text/language/page-language.js';
import { languageCode, type FrameSettings } from '../bridge/wire.js';

/** Attributes of every framed tag. Each may also be written `data-…`: some editors' filters keep only those. */
const ATTRIBUTES = ['lang', 'heading-level', 'endpoint', 'inline', 'frame-title'] as const;

/** Names to observe, both spellings. */
export const OBSERVED: readonly string[] = ATTRIBUTES.flatMap((name) => [name, `data-${name}`]);

/** An attribute by either spelling; the plain one wins. */
export function readAttribute(element: Element, name: (typeof ATTRIBUTES)[number]): string | undefined {
  return element.getAttribute(name) ?? element.getAttribute(`data-${name}`) ?? undefined;
}

/** What the frame is told. A language on the tag wins over one around it: `<html lang>` stays `en` on Mass.gov's translated pages. */
export function readSettings(element: Element): FrameSettings {
  const lang = languageCode(readAttribute(element, 'lang')) ?? languageCode(pageLanguage(element));
  const level = Number(readAttribute(element, 'heading-level'));
  const endpoint = readAttribute(element, 'endpoint');
  return {
    ...(lang !== undefined && { lang }),
    ...(Number.isInteger(level) && level >= 1 && level <= 6 && { headingLevel: level }),
    ...(endpoint !== undefined && endpoint !== '' && { endpoint }),
  };
}
