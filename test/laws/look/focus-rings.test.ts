import { describe, expect, it } from 'vitest';
import { read, sourceFiles } from '../repository.js';

/** Pixels that the page in a frame keeps free at its edges; what reaches further is cut off there. */
const room = Number(/body \{[^}]*padding: (\d+)px/.exec(read('src/embed/frame/frame.css'))?.[1]);

const widths = found(/outline: (\d+)px solid (?:var\(--ma-focus|Highlight)/g);
const offsets = found(/outline-offset: (-?\d+)px/g);

describe('focus rings', () => {
  it('are found, and so is the room for them', () => {
    expect(widths.length).toBeGreaterThan(3);
    expect(room).toBeGreaterThan(0);
  });

  it('are whole at the edge of a frame, whichever offset goes with them', () => {
    const widest = Math.max(...widths.map(({ pixels }) => pixels));
    expect(offsets.filter(({ pixels }) => pixels + widest > room)).toEqual([]);
  });
});

function found(pattern: RegExp): readonly { readonly path: string; readonly pixels: number }[] {
  return sourceFiles()
    .filter((path) => !/\.(test|wtr|a11y|stories)\.ts$/.test(path))
    .flatMap((path) => [...read(path).matchAll(pattern)].map(([, pixels]) => ({ path, pixels: Number(pixels) })));
}
