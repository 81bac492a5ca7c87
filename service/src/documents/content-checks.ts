import { fileTypeFromBuffer } from 'file-type';
import { hasJpegPicture, isWholePng, sizeOfJpeg, sizeOfPng, type PixelSize } from './picture-size.js';
import { withoutJpegMetadata } from './strip-jpeg.js';
import { withoutPngMetadata } from './strip-png.js';

/** Why a document is refused; each has its own words on the page. */
export type Refusal =
  | 'file_type'
  | 'file_type_mismatch'
  | 'file_size'
  | 'file_empty'
  | 'file_encrypted'
  | 'file_duplicate'
  | 'file_name_extension'
  | 'file_infected';

/** What we take, in bytes (pfml 3.1). */
export const maximumPdf = 10_000_000;
export const maximumPicture = 4_500_000;

/** A picture may be small in bytes and huge once opened. */
const maximumPixels = 60_000_000;
const maximumSide = 20_000;

const extensions: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
};

/** What can be refused before the first byte: type, name, size as they are declared. */
export function refusalOfDeclared(name: string, type: string, bytes: number): Refusal | undefined {
  const extension = /\.([A-Za-z\d]+)$/.exec(name)?.[1]?.toLowerCase();
  if (!extension) return 'file_name_extension';
  if (!Object.hasOwn(extensions, type)) return 'file_type';
  if (!extensions[type]!.includes(extension))
    return Object.values(extensions).flat().includes(extension) ? 'file_type_mismatch' : 'file_type';
  if (bytes === 0) return 'file_empty';
  return bytes > maximumOf(type) ? 'file_size' : undefined;
}

/** Largest file of a type, in bytes. */
export function maximumOf(type: string): number {
  return type === 'application/pdf' ? maximumPdf : maximumPicture;
}

/** Looks at what a file really is: its own bytes decide, never its name. */
export async function refusalOfContent(content: Buffer, declaredType: string): Promise<Refusal | undefined> {
  if (content.length === 0) return 'file_empty';
  const found = (await fileTypeFromBuffer(content))?.mime;
  if (found === undefined || !Object.hasOwn(extensions, found)) return 'file_type';
  if (found !== declaredType) return 'file_type_mismatch';
  if (content.length > maximumOf(found)) return 'file_size';
  if (found === 'application/pdf') return isEncryptedPdf(content) ? 'file_encrypted' : undefined;
  const size = found === 'image/png' ? sizeOfPng(content) : sizeOfJpeg(content);
  if (!size) return 'file_type';
  if (isTooLarge(size)) return 'file_size';
  // Taking metadata out copies what can be read of a picture: a broken one would be "received" as an empty shell.
  return (found === 'image/png' ? isWholePng(content) : hasJpegPicture(content)) ? undefined : 'file_type';
}

/** The file as it is kept: a picture without where and by what it was taken. */
export function withoutMetadata(content: Buffer, type: string): Buffer {
  if (type === 'image/jpeg') return withoutJpegMetadata(content);
  return type === 'image/png' ? withoutPngMetadata(content) : content;
}

/** `/Encrypt` in the trailer (or the cross-reference stream, whose dictionary is always plain) leads to the way of encryption. */
function isEncryptedPdf(content: Buffer): boolean {
  return /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(content.toString('latin1'));
}

function isTooLarge({ width, height }: PixelSize): boolean {
  return width > maximumSide || height > maximumSide || width * height > maximumPixels;
}
