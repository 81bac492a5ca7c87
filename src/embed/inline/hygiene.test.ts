import { describe, expect, it } from 'vitest';
import { inspect } from './hygiene.js';

const page = 'https://claims.example/pfml/';
const trusted = ['https://claims.example', 'https://forms.example'];

describe('a page that wants a sensitive form inline', () => {
  it('is clean when all scripts are its own or the form library', () => {
    expect(inspect({}, ['/site.js', 'https://forms.example/ma-forms.js'], page, trusted)).toEqual({
      foreignOrigins: [],
      watchers: [],
    });
  });
  it('is told each foreign origin once', () => {
    const found = inspect(
      {},
      ['https://cdn.example/a.js', 'https://cdn.example/b.js', '//tags.example/t.js'],
      page,
      trusted,
    );
    expect(found.foreignOrigins).toEqual(['https://cdn.example', 'https://tags.example']);
  });
  it('is told of scripts without an origin', () => {
    expect(inspect({}, ['data:text/javascript,1'], page, trusted).foreignOrigins).toEqual(['data:']);
  });
  it('is told which watching tool was found', () => {
    expect(inspect({ FS: 1, _fs_namespace: 'FS', hj: () => 0 }, [], page, trusted).watchers).toEqual([
      'FullStory',
      'Hotjar',
    ]);
  });
});
