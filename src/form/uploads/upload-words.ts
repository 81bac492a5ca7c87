import { hasText, registerTexts } from '../../text/index.js';
import type { FormTextKey } from '../form-texts.js';
import { say } from '../speech/say.js';
import { type UploadLimits, usualLimits } from './prepare-file.js';
import type { UploadNews } from './upload-desk.js';
import { uploadTexts } from './upload-texts.js';

registerTexts(uploadTexts);

/** A size as people read it: `340 KB`, `1.8 MB`. Decimal, as the limits are told. */
export function bytesText(bytes: number): string {
  if (bytes < 1_000_000) return say('ui.upload.kilobytes', { n: Math.ceil(bytes / 1_000) });
  return say('ui.upload.megabytes', { n: Math.round(bytes / 100_000) / 10 });
}

/** Why a file was not taken, by its code; an unknown code has general words. */
export function refusalText(code: string, limits: UploadLimits = usualLimits): string {
  const key = `ui.upload.${code}`;
  return say((hasText(key) ? key : 'ui.upload.refused') as FormTextKey, { maximum: bytesText(limits.pdf) });
}

/** What became of a file, said aloud. */
export function newsText(news: UploadNews, limits?: UploadLimits): string {
  if (news.kind === 'was-refused')
    return say('ui.upload.was-refused', { name: news.name, reason: refusalText(news.code ?? 'refused', limits) });
  return say(`ui.upload.${news.kind}`, { name: news.name });
}
