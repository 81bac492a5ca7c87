import { describe, expect, it } from 'vitest';
import { fillPage } from './page-template.js';

const parts = new Map([['top', '<header></header>\n']]);

describe('a demo page', () => {
  it('takes parts and values', () => {
    expect(
      fillPage('<body>\n{{> top}}\n<script src="{{formsOrigin}}/a.js">', {
        values: { formsOrigin: 'http://localhost:8081' },
        parts,
      }),
    ).toBe('<body>\n<header></header>\n<script src="http://localhost:8081/a.js">');
  });
  it('cannot be broken out of by a value', () => {
    expect(fillPage('"{{formsOrigin}}"', { values: { formsOrigin: '"><script>' }, parts })).toBe(
      '"&quot;&gt;&lt;script&gt;"',
    );
  });
  it('stops at a name that nobody knows', () => {
    expect(() => fillPage('{{constructor}}', { values: {}, parts })).toThrow('constructor');
    expect(() => fillPage('{{> footer}}\n', { values: {}, parts })).toThrow('footer');
  });
});
