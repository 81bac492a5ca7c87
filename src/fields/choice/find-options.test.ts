import { describe, expect, it } from 'vitest';
import type { Option } from '../../model/index.js';
import { entryFor, findOptions, wordsOf } from './find-options.js';

const options: readonly Option[] = ['Fall River', 'Great Falls', 'Hopefall', 'Résumé Fälle', 'RESUME'].map(
  (label, at) => ({ key: `k${at}`, value: at, label: { text: label } }),
);
const found = (words: string): readonly string[] => findOptions(options, words).map(({ key }) => wordsOf(options, key));

describe('Finding one of many', () => {
  it('shows first what begins with the words, then what has a word that does, then the rest', () => {
    expect(found('fall')).toEqual(['Fall River', 'Great Falls', 'Résumé Fälle', 'Hopefall']);
  });

  it('wants every word somewhere, and looks at neither capitals, accents nor extra spaces', () => {
    expect(found('  FALLE   resume ')).toEqual(['Résumé Fälle']);
    expect(found('river east')).toEqual([]);
  });

  it('shows all for no words', () => {
    expect(found(' ').length).toBe(5);
  });

  it('takes what is named in full, before what is only spelled like it', () => {
    expect(entryFor(options, 'RESUME')).toBe('k4');
    expect(entryFor(options, 'great  falls')).toBe('k1');
  });

  it('keeps words that name nothing, a part of a name or a key, and takes them for no answer', () => {
    expect(entryFor(options, 'Fall')).toEqual({ typed: 'Fall' });
    expect(entryFor(options, 'k2')).toEqual({ typed: 'k2' });
    expect(entryFor(options, ' ')).toBe('');
    expect(wordsOf(options, { typed: 'k2' })).toBe('k2');
    expect(wordsOf(options, 'k2')).toBe('Hopefall');
    expect(wordsOf(options, 'of an older list')).toBe('of an older list');
  });
});
