/** Width and height of a picture, in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Size of a PNG: its first chunk says it. */
export function sizeOfPng(content: Buffer): PixelSize | undefined {
  if (content.length < 24 || content.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return sizeOf(content.readUInt32BE(16), content.readUInt32BE(20));
}

/** Whether a PNG has all that a picture needs, to its end; one that was cut off on its way shows nothing to whoever must read it. */
export function isWholePng(content: Buffer): boolean {
  let hasPicture = false;
  for (let at = 8; at + 12 <= content.length; at += 12 + content.readUInt32BE(at)) {
    const type = content.toString('latin1', at + 4, at + 8);
    hasPicture ||= type === 'IDAT';
    if (type === 'IEND') return hasPicture;
  }
  return false;
}

/** Whether the picture data of a JPEG can be found. Where it ends early, what is there still shows. */
export function hasJpegPicture(content: Buffer): boolean {
  for (const { marker, end } of jpegSegments(content)) if (marker === 0xda) return end < content.length;
  return false;
}

/** Size of a JPEG: its frame header says it. */
export function sizeOfJpeg(content: Buffer): PixelSize | undefined {
  for (const { marker, start, end } of jpegSegments(content)) {
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame && end - start >= 7) return sizeOf(content.readUInt16BE(start + 3), content.readUInt16BE(start + 1));
  }
  return undefined;
}

/** A segment of a JPEG before its picture data: `start` and `end` of its payload. */
export interface JpegSegment {
  readonly marker: number;
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/** The segments up to the picture data; ends early where the file is broken. */
export function* jpegSegments(content: Buffer): Generator<JpegSegment> {
  let at = 2;
  while (at + 4 <= content.length) {
    const marker = content[at + 1] ?? 0;
    // Bytes between segments, fill bytes and marks without a payload mean nothing; decoders pass over them, and so some cameras write them.
    if (content[at] !== 0xff || marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2;
      continue;
    }
    if (marker === 0xd9) return;
    const length = content.readUInt16BE(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > content.length) return;
    yield { marker, from: at, start: at + 4, end };
    if (marker === 0xda) return;
    at = end;
  }
}

function sizeOf(width: number, height: number): PixelSize | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined;
}
