import type { Upload } from 'tus-js-client';

/** What is sent and with whose leave. */
export interface Sending {
  readonly endpoint: string;
  readonly headers: Record<string, string>;
  readonly file: Blob;
  readonly metadata: Record<string, string>;
  readonly onProgress: (sent: number, size: number) => void;
  /** The connection was cut and is being tried again. */
  readonly onCut: () => void;
  readonly onSent: () => void;
  /** Code of the refusal, or `not_sent` when there was no way through. */
  readonly onFailed: (code: string) => void;
}

/** A file on its way. After a cut, `go` goes on where the service's bytes end. */
export interface FileOnItsWay {
  go(): void;
  cancel(): void;
}

/** Prepares a resumable upload (tus 1.0). The library comes with the first file: most visits to a form send none. */
export async function sendFile(sending: Sending): Promise<FileOnItsWay> {
  const { Upload: TusUpload } = await import('tus-js-client');
  const upload: Upload = new TusUpload(sending.file, {
    endpoint: sending.endpoint,
    headers: sending.headers,
    metadata: sending.metadata,
    retryDelays: [500, 1_000, 3_000, 5_000, 10_000, 20_000],
    // By default name, size and time of each file would stay in localStorage for the next user of this computer.
    storeFingerprintForResuming: false,
    removeFingerprintOnSuccess: true,
    onProgress: (sent, size) => sending.onProgress(sent, size ?? sending.file.size),
    onShouldRetry: (error) => {
      const status = error.originalResponse?.getStatus() ?? 0;
      const again = status === 0 || status === 409 || status === 423 || status === 429 || status >= 500;
      if (again && status === 0) sending.onCut();
      return again;
    },
    onSuccess: () => sending.onSent(),
    onError: (error) =>
      sending.onFailed(
        'originalResponse' in error && error.originalResponse ? codeOf(error.originalResponse.getBody()) : 'not_sent',
      ),
  });
  return {
    go: () => upload.start(),
    // Tells the service to drop what it has; should that fail, the service forgets unfinished uploads by itself.
    cancel: () => void upload.abort(true).catch(() => undefined),
  };
}

function codeOf(body: string): string {
  try {
    const problem = JSON.parse(body) as { code?: unknown };
    return typeof problem.code === 'string' ? problem.code : 'refused';
  } catch {
    return 'refused';
  }
}
