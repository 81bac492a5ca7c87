import { describe, expect, it } from 'vitest';
import { placementOf } from './isolation.js';

describe('where a sensitive form stands', () => {
  it('is a frame beside the script, in its version and its sub-path', () => {
    expect(
      placementOf(
        'https://forms.example/baystate/v1.2.3/embed/ma-pfml-claim.js',
        'https://www.mass.gov',
        'pfml-claim',
        false,
      ),
    ).toEqual({
      how: 'frame',
      frameUrl: 'https://forms.example/baystate/v1.2.3/frame/pfml-claim.html',
      frameOrigin: 'https://forms.example',
    });
  });
  it("is refused when the script is the page's own: the frame would be no wall", () => {
    expect(
      placementOf('https://www.mass.gov/x/embed/ma-pfml-claim.js', 'https://www.mass.gov', 'pfml-claim', false),
    ).toEqual({ how: 'refuse', code: 'same-origin' });
  });
  it('is refused when the script has no origin', () => {
    expect(placementOf('file:///tmp/embed/ma-pfml-claim.js', 'null', 'pfml-claim', false)).toEqual({
      how: 'refuse',
      code: 'no-origin',
    });
  });
  it('counts another port as another origin', () => {
    expect(
      placementOf('http://localhost:8081/embed/ma-pfml-claim.js', 'http://localhost:8080', 'pfml-claim', false).how,
    ).toBe('frame');
  });
  it('is inline when the operator asks for it, wherever the script is', () => {
    expect(
      placementOf('https://www.mass.gov/embed/ma-pfml-claim.js', 'https://www.mass.gov', 'pfml-claim', true),
    ).toEqual({ how: 'inline' });
  });
});
