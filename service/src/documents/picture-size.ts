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
  while (at + 4 <= content.length && content[at] === 0xff) {
    const marker = content[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
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
