import type { Session } from '../../model/index.js';
import type { ServiceClient } from '../transport/service-client.js';
import { UploadDesk } from './upload-desk.js';
import { newsText } from './upload-words.js';

/** Begins to send the documents of an application, and says aloud what becomes of each. */
export function openUploads(
  client: ServiceClient,
  session: Session | undefined,
  onChange: () => void,
  announce: (words: string) => void,
): UploadDesk {
  const uploads: UploadDesk = new UploadDesk({
    client,
    ...(session && { session }),
    onChange,
    onNews: (news) => announce(newsText(news, uploads.limits)),
  });
  return uploads;
}
