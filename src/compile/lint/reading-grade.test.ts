import { describe, expect, it } from 'vitest';
import { readingGrade, sentencesOf, syllablesIn, wordCount } from './reading-grade.js';

describe('how hard a text is to read', () => {
  it.each([
    [
      'Tell your employer at least 30 days before your leave starts. If you cannot, tell them as soon as you can.',
      0,
      5,
    ],
    ['You can take up to 12 weeks to care for a family member. Send us the form that their doctor signed.', 2, 6],
    ['We use your answers to decide if you can get paid leave. We keep them safe and show them to nobody else.', 1, 5],
    [
      'An applicant who anticipates submitting additional documentation must communicate this information immediately.',
      18,
      30,
    ],
    [
      'Notwithstanding any other provision, an individual determined ineligible may request reconsideration of the determination.',
      17,
      30,
    ],
  ])('gives %j a grade between %d and %d', (text, least, most) => {
    expect(readingGrade(text)).toBeGreaterThanOrEqual(least);
    expect(readingGrade(text)).toBeLessThanOrEqual(most);
  });

  it('calls a name no harder for being long', () => {
    const short = readingGrade('You can ask Sam about your leave. They will call you back.');
    const long = readingGrade(
      'You can ask the Department of Family and Medical Leave about your leave. They will call you back.',
    );
    expect(Math.abs(long - short)).toBeLessThan(1.5);
    expect(wordCount('the Department of Family and Medical Leave')).toBe(2);
    expect(wordCount('Paid Family and Medical Leave (PFML)')).toBe(2);
  });

  it('finds where sentences end, and where a point ends none', () => {
    expect(sentencesOf('Call us at 3 p.m. today. It costs $1.50! “Why?” you ask.\nThat is all')).toHaveLength(5);
    expect(sentencesOf('{n} of {count} weeks')).toEqual(['7 of 7 weeks']);
  });

  it.each(
    Object.entries({
      1: 'leave weeks made likes walked care through job change sign months',
      2: 'table wanted boxes doctor answer before pages reason parent being office children',
      3: 'employer idea video beginning family apartment applying',
      4: 'information documentation application eligible usually'
        .split(' ')
        .filter((word) => word !== 'documentation')
        .join(' '),
      5: 'documentation determination',
    }).flatMap(([count, words]) => words.split(' ').map((word) => [word, Number(count)] as const)),
  )('counts the syllables of %s: %d', (word, count) => {
    expect(syllablesIn(word)).toBe(count);
  });

  it('has nothing to say of nothing', () => {
    expect(readingGrade('')).toBe(0);
    expect(readingGrade('– … !')).toBe(0);
  });
});
