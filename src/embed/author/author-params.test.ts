import { describe, expect, it } from 'vitest';
import { readAuthorParams } from './author-params.js';

const read = (query: string, listed: readonly string[] = ['https://www.mass.gov']) =>
  readAuthorParams(`https://forms.example.gov/v1/frame/form.html?${query}`, listed);
const codes = (query: string) => {
  const params = read(query);
  return 'problems' in params ? params.problems.map(({ file, code }) => `${file} ${code}`) : [];
};

describe('the address of the frame', () => {
  it('names a form that the service knows, and nothing more is needed', () => {
    expect(read('form=hearing')).toEqual({
      attributes: { form: 'hearing', endpoint: '../api/author-forms/hearing' },
    });
  });

  it('names files of its own site and of listed ones', () => {
    const query = new URLSearchParams({
      'schema-src': 'https://www.mass.gov/files/hearing.json',
      'layout-src': '/files/layout.json',
      endpoint: 'https://www.mass.gov/api/hearing',
    });
    expect(read(String(query))).toEqual({ attributes: Object.fromEntries(query) });
  });

  it.each([
    ['schema-src=https://evil.example/form.json'],
    ['schema-src=https://www.mass.gov.evil.example/form.json'],
    ['schema-src=https://www.mass.gov@evil.example/form.json'],
    ['schema-src=//evil.example/form.json'],
    ['schema-src=http://www.mass.gov/form.json'],
    ['schema-src=javascript:alert(1)//.json'],
    ['schema-src=data:application/json,{}'],
    ['schema-src=https://www.mass.gov/form.html'],
    ['schema-src=blob:https://forms.example.gov/x.json'],
    ['schema-src=https://ann:secret@www.mass.gov/form.json'],
  ])('takes nothing from anywhere else: %s', (query) => {
    expect(codes(query)).toEqual(['schema-src source_not_listed']);
  });

  it('sends answers to no site that is not listed', () => {
    expect(codes('form=hearing&endpoint=https://evil.example/')).toEqual(['endpoint source_not_listed']);
  });

  it('passes on nothing else, and no odd name', () => {
    expect(read('form=../../x&answers=%7B%7D&onload=x')).toEqual({ attributes: { form: '../../x' } });
  });
});
