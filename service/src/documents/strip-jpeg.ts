import { jpegSegments } from './picture-size.js';

/**
 * A JPEG without metadata: Exif (place, time, camera), XMP, Photoshop, comments, previews, and whatever was hung on behind the picture.
 * Kept: JFIF, the colour profile, Adobe's colour mark, and which way up it is, or a photo would lie on its side.
 */
export function withoutJpegMetadata(content: Buffer): Buffer {
  let orientation = 1;
  let dataFrom = content.length;
  const segments: Buffer[] = [];
  for (const { marker, from, start, end } of jpegSegments(content)) {
    const payload = content.subarray(start, end);
    if (marker === 0xda) {
      dataFrom = from;
      break;
    }
    if (marker === 0xe1 && payload.toString('latin1', 0, 6) === 'Exif\0\0')
      orientation = orientationOf(payload.subarray(6)) ?? orientation;
    if (isKept(marker, payload)) segments.push(content.subarray(from, end));
  }
  // JFIF must come first where there is one.
  const leading = segments[0]?.[1] === 0xe0 ? 1 : 0;
  const upright = orientation === 1 ? [] : [orientationSegment(orientation)];
  return Buffer.concat([
    content.subarray(0, 2),
    ...segments.slice(0, leading),
    ...upright,
    ...segments.slice(leading),
    content.subarray(dataFrom, endOfPicture(content, dataFrom)),
  ]);
}

function isKept(marker: number, payload: Buffer): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe0) return payload.toString('latin1', 0, 5) === 'JFIF\0';
  if (marker === 0xe2) return payload.toString('latin1', 0, 12) === 'ICC_PROFILE\0';
  return marker === 0xee;
}

/** Where the picture ends: at its last end mark that no further picture follows; inside picture data 0xff is always escaped. */
function endOfPicture(content: Buffer, from: number): number {
  for (
    let at = content.indexOf(0xff, from + 2);
    at >= 0 && at + 1 < content.length;
    at = content.indexOf(0xff, at + 2)
  ) {
    if (content[at + 1] === 0xd9) return at + 2;
    // Tables and further scans between the scans of a progressive picture are passed over by their own length.
    const marker = content[at + 1] ?? 0;
    if ((marker >= 0xc0 && marker <= 0xcf) || (marker >= 0xda && marker <= 0xfe))
      at += at + 4 <= content.length ? content.readUInt16BE(at + 2) : 0;
    else if (marker === 0xff) at -= 1;
  }
  return content.length;
}

/** The orientation tag (0x0112) of an Exif block, 1 to 8. */
function orientationOf(tiff: Buffer): number | undefined {
  if (tiff.length < 10) return undefined;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return undefined;
    if (short(at) === 0x0112) return short(at + 8) >= 1 && short(at + 8) <= 8 ? short(at + 8) : undefined;
  }
  return undefined;
}

/** An Exif segment that holds the orientation and nothing else. */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const payload = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}
