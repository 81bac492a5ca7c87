import { crc32 } from 'node:zlib';

/** Files of the corpus, made by hand so that each byte is known. */

const segment = (marker: number, payload: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
};

/** A JPEG as a phone makes it: it lies on its side, knows where it was, and has something hung on behind. */
export function phonePhoto(width = 40, height = 30): Buffer {
  const tiff = Buffer.from('4d4d002a00000008' + '0001' + '0112000300000001' + '00060000' + '00000000', 'hex');
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 42.3601N 71.0589W')])),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x>secret place</x>')),
    segment(0xe2, Buffer.from('ICC_PROFILE\0profile')),
    segment(0xfe, Buffer.from('a comment')),
    segment(0xdb, Buffer.alloc(65)),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4]),
    Buffer.from([0xff, 0xd9]),
    Buffer.from('<script>hung on</script>'),
  ]);
}

const chunk = (type: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A PNG with a text that says where it was taken. */
export function png(width = 3, height = 2): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from('Place\0Boston')),
    chunk('eXIf', Buffer.from('MM')),
    chunk('IDAT', Buffer.alloc(4)),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from('tail'),
  ]);
}

/** A small PDF; `more` makes it another one. */
export function pdf(more = ''): Buffer {
  return Buffer.from(`%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj ${more}\ntrailer <</Root 1 0 R>>\n%%EOF\n`, 'latin1');
}

/** A PDF that only a password opens. */
export const lockedPdf = Buffer.from(
  '%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <</Root 1 0 R /Encrypt 5 0 R>>\n%%EOF\n',
  'latin1',
);

/** The industry's harmless test text inside a PDF. */
export const infectedPdf = pdf(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));
