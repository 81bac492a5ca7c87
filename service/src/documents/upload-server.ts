import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { hour } from '../clock.js';
import type { Desk } from '../desk.js';
import { Problem } from '../http/problem.js';
import { beginUpload } from './begin-upload.js';
import { maximumPdf } from './content-checks.js';
import { incomingDir } from './files.js';
import { receive } from './receive.js';

/** Address of uploads on the forms origin. */
export const uploadsPath = '/api/drafts/current/documents';

const codes: Readonly<Record<number, string>> = {
  403: 'not_found',
  404: 'not_found',
  409: 'upload_offset',
  410: 'upload_gone',
  412: 'tus_version',
  413: 'file_size',
  423: 'upload_busy',
};

/** Resumable uploads (tus 1.0) for the drafts that their requests were authorised for. */
export function uploadServer(desk: Desk): (request: Request, draftId: string) => Promise<Response> {
  const owners = new WeakMap<object, string>();
  const refusals = new WeakMap<object, Problem>();
  const guarded = async <Result>(request: object, work: (draftId: string) => Promise<Result>): Promise<Result> => {
    try {
      return await work(owners.get(request) ?? '');
    } catch (error) {
      // The library takes errors in a shape of its own; ours waits until it is done.
      refusals.set(request, error instanceof Problem ? error : new Problem(500, 'failed'));
      throw error instanceof Problem ? { status_code: error.status, body: error.code } : error;
    }
  };
  const tus = new Server({
    path: uploadsPath,
    relativeLocation: true,
    datastore: new FileStore({
      directory: incomingDir(desk),
      expirationPeriodInMilliseconds: desk.settings.limits.uploadHours * hour,
    }),
    maxSize: maximumPdf,
    // A request whose line broke gives way to its successor this soon.
    lockDrainTimeout: 500,
    allowedOrigins: () => false,
    onUploadCreate: (request, upload) =>
      guarded(request, async (draftId) => {
        await beginUpload(desk, draftId, { id: upload.id, bytes: upload.size, metadata: upload.metadata ?? {} });
        return {};
      }),
    onUploadFinish: (request, upload) =>
      guarded(request, async (draftId) => {
        await receive(desk, draftId, upload.id);
        return {};
      }),
  });
  return async (request, draftId) => {
    owners.set(request, draftId);
    const response = await tus.handleWeb(request);
    const refusal = refusals.get(request);
    if (refusal) throw refusal;
    if (response.status >= 400)
      throw new Problem(response.status, codes[response.status] ?? (response.status >= 500 ? 'failed' : 'bad_request'));
    return response;
  };
}
