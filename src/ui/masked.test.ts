import { expect, it } from 'vitest';
import { masked } from './masked.js';

it.each([
  ['123-45-6789', '•••-••-6789'],
  ['000123456789', '••••••••6789'],
  ['1234', '••••'],
  ['12', '••'],
  ['', ''],
  ['12-345', '•2-345'],
  ['АБВГД', '•БВГД'],
])('hides all but the last four of %s', (text, shown) => {
  expect(masked(text)).toBe(shown);
});
