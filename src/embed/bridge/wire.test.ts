import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GREETING,
  MAX_HEIGHT,
  PROTOCOL,
  clampLength,
  readInFrame,
  readInHost,
  webAddress,
  writeOpen,
  writeToDynamic,
  writeToResizer,
  writeToTag,
  type ToHost,
} from './wire.js';

const nonce = 'a'.repeat(32);
const size = { width: 280, height: 900 };
const said: fc.Arbitrary<ToHost> = fc.oneof(
  fc.constantFrom<ToHost>({ type: 'hello' }, { type: 'ready' }, { type: 'size' }),
  fc.record({
    type: fc.constant('scroll' as const),
    offset: fc.nat(MAX_HEIGHT),
    reason: fc.constantFrom('focus' as const, 'error' as const, 'control' as const),
  }),
  fc.webUrl().map((url) => ({ type: 'redirect' as const, url: new URL(url).href })),
);

describe('a frame reads what its host says', () => {
  it('opens with nonce and settings', () => {
    const heard = readInFrame(writeOpen(nonce, { lang: 'es', headingLevel: 2, endpoint: '../api' }));
    expect(heard).toEqual({ type: 'open', nonce, settings: { lang: 'es', headingLevel: 2, endpoint: '../api' } });
  });
  it('leaves out a setting of the wrong shape and keeps the rest', () => {
    expect(readInFrame(writeOpen(nonce, { lang: '"><img>', headingLevel: 9, endpoint: '' }))).toEqual({
      type: 'open',
      nonce,
      settings: {},
    });
  });
  it('is not opened without a nonce', () => {
    expect(readInFrame({ ma: PROTOCOL, type: 'open', nonce: 'x' })).toBeUndefined();
  });
  it("knows Mass.gov's update and translate", () => {
    expect(readInFrame('update')).toEqual({ type: 'measure' });
    expect(readInFrame({ action: 'translate', language: 'zh-CN' })).toEqual({ type: 'translate', language: 'zh-CN' });
    expect(readInFrame({ action: 'translate', language: 5 })).toBeUndefined();
  });
  it('is asked to begin anew by a tag that came later than itself', () => {
    expect(readInFrame(GREETING)).toEqual({ type: 'greeting' });
  });
  it('knows the first message of iframe-resizer 4, and its wish for a new size', () => {
    expect(
      readInFrame(
        '[iFrameSizer]iFrameResizer0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:false',
      ),
    ).toEqual({ type: 'resizer-open', id: 'iFrameResizer0' });
    expect(readInFrame('[iFrameSizer]resize')).toEqual({ type: 'measure' });
    expect(readInFrame('[iFrameSizer]pageInfo:{"a":1}')).toBeUndefined();
  });
  it('ignores anything else, and never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }), (data) => {
        const heard = readInFrame(data);
        expect(heard === undefined || data === 'update').toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
  it('reads own properties only', () => {
    expect(readInFrame(Object.create(writeOpen(nonce, {})) as object)).toBeUndefined();
    expect(readInHost(Object.create(writeToTag({ type: 'hello' }, size, nonce)) as object)).toBeUndefined();
  });
});

describe('our tag reads what its frame says', () => {
  it('hears exactly what was said, with the size beside it', () => {
    fc.assert(
      fc.property(said, (message) => {
        expect(readInHost(writeToTag(message, size, nonce))).toEqual({ message, size, nonce });
      }),
    );
  });
  it('clamps every length, whatever is sent', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (height, offset) => {
        const heard = readInHost({ ma: PROTOCOL, type: 'scroll', reason: 'focus', height, offset });
        expect(heard?.size.height).toBeGreaterThanOrEqual(0);
        expect(heard?.size.height).toBeLessThanOrEqual(MAX_HEIGHT);
        expect(Number.isInteger(heard?.size.height)).toBe(true);
      }),
    );
    expect(clampLength(Number.NaN)).toBe(0);
    expect(clampLength(-5)).toBe(0);
    expect(clampLength(1e9)).toBe(MAX_HEIGHT);
    expect(clampLength('900')).toBe(0);
  });
  it('ignores anything that does not name the protocol', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(readInHost(data)).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });
  it('follows web addresses only', () => {
    for (const url of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      '//evil',
      '',
      'file:///etc',
      'blob:https://a/b',
    ])
      expect(webAddress(url)).toBeUndefined();
    expect(webAddress('https://www.mass.gov/pfml')).toBe('https://www.mass.gov/pfml');
    expect(readInHost({ ma: PROTOCOL, type: 'redirect', url: 'javascript:alert(1)' })).toBeUndefined();
  });
});

describe('other hosts', () => {
  it("are never sent an object without the size: Mass.gov's dynamic frames would set their height to NaN", () => {
    fc.assert(
      fc.property(said, (message) => {
        for (const sent of [
          writeToDynamic(message, size),
          ...writeToResizer(message, size, 'f1'),
          writeToTag(message, size, nonce),
        ]) {
          if (typeof sent === 'object') expect(sent).toMatchObject(size);
        }
      }),
    );
  });
  it('of the dynamic kind hear sizes and redirects', () => {
    expect(writeToDynamic({ type: 'size' }, size)).toEqual(size);
    expect(writeToDynamic({ type: 'redirect', url: 'https://www.mass.gov/' }, size)).toEqual({
      action: 'redirect',
      url: 'https://www.mass.gov/',
      ...size,
    });
    expect(writeToDynamic({ type: 'hello' }, size)).toBeUndefined();
  });
  it('with iframe-resizer hear sizes and the three focus messages', () => {
    expect(writeToResizer({ type: 'size' }, size, 'f1')).toEqual(['[iFrameSizer]f1:900:280:size']);
    expect(writeToResizer({ type: 'scroll', offset: 40, reason: 'focus' }, size, 'f1')).toEqual([
      '[iFrameSizer]f1:0:0:message:{"type":"scrollToFocus","offset":40}',
    ]);
    expect(writeToResizer({ type: 'scroll', offset: 40, reason: 'error' }, size, 'f1')).toEqual([
      '[iFrameSizer]f1:0:0:message:{"type":"focusIframeForError"}',
      '[iFrameSizer]f1:0:0:message:{"type":"scrollToValidationError","offset":40}',
    ]);
  });
});
