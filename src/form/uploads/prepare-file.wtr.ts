import { expect } from '@open-wc/testing';
import { fileTypeOf, hasExif } from './file-type.js';
import { prepareFile } from './prepare-file.js';

const none: ReadonlySet<string> = new Set();
const file = (name: string, ...parts: BlobPart[]): File => new File(parts, name);
const codeOf = async (chosen: File, known = none): Promise<string> => {
  const prepared = await prepareFile(chosen, known);
  return prepared.ok ? 'ok' : prepared.code;
};

/** A photo as a phone takes it: noise, so that it stays large, and an EXIF block that says where. */
async function photo(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  const pixels = context.createImageData(width, height);
  let seed = 7;
  for (let i = 0; i < pixels.data.length; i += 1) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    pixels.data[i] = i % 4 === 3 ? 255 : seed >>> 24;
  }
  context.putImageData(pixels, 0, 0);
  const drawn = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 1 })).arrayBuffer());
  const exif = new TextEncoder().encode('Exif\0\0GPS 42.2 N 72.6 W');
  const block = new Uint8Array([0xff, 0xe1, 0, exif.length + 2, ...exif]);
  const whole = new Uint8Array(drawn.length + block.length);
  whole.set(drawn.subarray(0, 2));
  whole.set(block, 2);
  whole.set(drawn.subarray(2), 2 + block.length);
  return whole;
}

describe('A file that was chosen', () => {
  it('may be a PDF, also one whose header comes late', async () => {
    expect(await codeOf(file('form.pdf', '%PDF-1.7\n…'))).to.equal('ok');
    expect(await codeOf(file('form.pdf', `${'\0'.repeat(500)}%PDF-1.4\n`))).to.equal('ok');
  });

  it('is refused with a reason of its own for each thing that can be wrong', async () => {
    expect(await codeOf(file('empty.pdf'))).to.equal('file_empty');
    expect(await codeOf(file('page.pdf', '<html>not a PDF</html>'))).to.equal('file_type');
    expect(await codeOf(file('photo.heic', '\0\0\0\x18ftypheic\0\0\0\0'))).to.equal('file_heic');
    expect(await codeOf(file('scan.jpg', '%PDF-1.7'))).to.equal('file_type_mismatch');
    expect(await codeOf(file('scan', '%PDF-1.7'))).to.equal('file_name_extension');
    expect(await codeOf(file('locked.pdf', '%PDF-1.7\ntrailer << /Root 1 0 R /Encrypt 5 0 R >>'))).to.equal(
      'file_encrypted',
    );
    expect(await codeOf(file('long.pdf', '%PDF-1.7', new Uint8Array(10_000_001)))).to.equal('file_size');
    expect(
      await codeOf(file('broken.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, 9, 69, 120, 105, 102, 0, 0, 1]))),
    ).to.equal('file_unreadable');
  });

  it('is known again by its content, whatever its name', async () => {
    const first = await prepareFile(file('one.pdf', '%PDF-1.7 the same'), none);
    expect(first.ok).to.equal(true);
    if (first.ok)
      expect(await codeOf(file('two.pdf', '%PDF-1.7 the same'), new Set([first.fingerprint]))).to.equal(
        'file_duplicate',
      );
  });

  it('loses the place where it was taken, when it is a photo', async () => {
    const bytes = await photo(200, 100);
    expect(hasExif(bytes)).to.equal(true);
    const prepared = await prepareFile(file('IMG_1.JPEG', bytes), none);
    expect(prepared.ok).to.equal(true);
    if (!prepared.ok) return;
    const sent = new Uint8Array(await prepared.file.arrayBuffer());
    expect(fileTypeOf(sent)).to.equal('image/jpeg');
    expect(hasExif(sent)).to.equal(false);
    expect(new TextDecoder('latin1').decode(sent)).to.not.contain('GPS');
    expect(prepared.name).to.equal('IMG_1.jpg');
  });

  it('is made smaller when it is a large photo', async () => {
    const bytes = await photo(2_600, 2_000);
    expect(bytes.length).to.be.greaterThan(4_500_000);
    const prepared = await prepareFile(file('big.jpg', bytes), none);
    expect(prepared.ok).to.equal(true);
    if (prepared.ok) expect(prepared.file.size).to.be.lessThan(4_500_001);
  }).timeout(30_000);
});
