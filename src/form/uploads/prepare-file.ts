import { fileTypeOf, hasExif, isEncryptedPdf, nameFits } from './file-type.js';
import { redrawn } from './shrink-image.js';

/** Limits in bytes: pictures after they were made smaller, and PDFs (the service makes those smaller). */
export interface UploadLimits {
  readonly picture: number;
  readonly pdf: number;
}

export const usualLimits: UploadLimits = { picture: 4_500_000, pdf: 10_000_000 };

/** A file that may be sent, or the code of what is wrong with it. */
export type Prepared =
  | {
      readonly ok: true;
      readonly file: Blob;
      readonly name: string;
      readonly type: string;
      readonly fingerprint: string;
    }
  | { readonly ok: false; readonly code: string };

/**
 * Looks into a file before a byte is sent: empty, type by content, name, locked, too large, sent before. The service looks again; this
 * is so that nobody waits minutes to hear it. Pictures are redrawn where that makes them small enough or removes what they tell.
 */
export async function prepareFile(
  file: File,
  known: ReadonlySet<string>,
  limits: UploadLimits = usualLimits,
): Promise<Prepared> {
  if (file.size === 0) return { ok: false, code: 'file_empty' };
  let bytes: Uint8Array;
  try {
    const head = new Uint8Array(await file.slice(0, 4_096).arrayBuffer());
    const type = fileTypeOf(head);
    if (type === undefined) return { ok: false, code: 'file_type' };
    if (type === 'image/heic') return { ok: false, code: 'file_heic' };
    // Nothing is gained by reading a film of gigabytes to say that it is too large.
    if (type === 'application/pdf' ? file.size > limits.pdf : file.size > 100_000_000)
      return { ok: false, code: 'file_size' };
    bytes = new Uint8Array(await file.arrayBuffer());
    if (type === 'application/pdf') {
      if (isEncryptedPdf(bytes)) return { ok: false, code: 'file_encrypted' };
      if (!nameFits(file.name, type)) return { ok: false, code: mismatch(file.name) };
      return await ready(file, file.name, type, bytes, known);
    }
    if (!nameFits(file.name, type)) return { ok: false, code: mismatch(file.name) };
    if (file.size <= limits.picture && !(type === 'image/jpeg' && hasExif(bytes)))
      return await ready(file, file.name, type, bytes, known);
    const fingerprint = await sha256(bytes);
    if (known.has(fingerprint)) return { ok: false, code: 'file_duplicate' };
    const smaller = await redrawn(file, limits.picture);
    if (!smaller) return { ok: false, code: file.size > limits.picture ? 'file_pixels' : 'file_unreadable' };
    return { ok: true, file: smaller, name: file.name.replace(/\.[^.]+$/, '.jpg'), type: 'image/jpeg', fingerprint };
  } catch {
    // The file was moved, or a cloud drive did not give it.
    return { ok: false, code: 'file_unreadable' };
  }
}

function mismatch(name: string): string {
  return /\.[^.]+$/.test(name) ? 'file_type_mismatch' : 'file_name_extension';
}

async function ready(
  file: Blob,
  name: string,
  type: string,
  bytes: Uint8Array,
  known: ReadonlySet<string>,
): Promise<Prepared> {
  const fingerprint = await sha256(bytes);
  return known.has(fingerprint) ? { ok: false, code: 'file_duplicate' } : { ok: true, file, name, type, fingerprint };
}

/** SHA-256 of what was chosen (not of what is sent: a redrawn picture differs each time). Outside a secure context: size and ends. */
async function sha256(bytes: Uint8Array): Promise<string> {
  if (!globalThis.crypto?.subtle)
    return `${bytes.length} ${bytes.subarray(0, 64).join()} ${bytes.subarray(-64).join()}`;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
