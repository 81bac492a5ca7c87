/** Longest side of a photo after it was made smaller: an A4 page at about 250 dots an inch. */
const LONGEST = 2_900;
const QUALITIES = [0.85, 0.75, 0.6, 0.45];

/**
 * The picture redrawn: upright, not larger than needed, below `most` bytes, and without any metadata, the place of the photo included.
 * Undefined when the browser cannot open it (too many pixels, broken).
 */
export async function redrawn(picture: Blob, most: number): Promise<Blob | undefined> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
  try {
    // A smaller picture when no quality is enough; each turn has half the pixels of the one before.
    for (let scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height)); scale > 0.1; scale *= Math.SQRT1_2) {
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round(bitmap.width * scale));
      canvas.height = Math.max(1, Math.round(bitmap.height * scale));
      const context = canvas.getContext('2d');
      if (!context) return undefined;
      // A see-through PNG would turn black as a JPEG.
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      for (const quality of QUALITIES) {
        const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
        if (!drawn) return undefined;
        if (drawn.size <= most) return drawn;
      }
    }
    return undefined;
  } finally {
    bitmap.close();
  }
}
