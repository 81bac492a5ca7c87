import { describe, expect, it } from 'vitest';
import { type ClaimListed, listClaims } from './claims-desk.js';

const PAGE = 2;
const all = ['5', '4', '3', '2', '1'].map((applicationId) => ({ applicationId }) as ClaimListed);

/** A service that lists two at a time; `asked` is told before each answer. */
const parts = (asked: () => void = () => {}) => ({
  endpoint: 'https://forms.example/api',
  handle: () => 'handle',
  fetch: ((address: string) => {
    asked();
    const from = Number(new URL(address).searchParams.get('from'));
    return Promise.resolve(Response.json({ siblings: all.slice(from, from + PAGE), count: all.length }));
  }) as typeof fetch,
});

const ids = async (listing: ReturnType<typeof listClaims>): Promise<readonly string[]> =>
  (await listing).claims.map(({ applicationId }) => applicationId);

describe('the applications of a return code', () => {
  it('are a page of them, or as many pages as are wanted', async () => {
    expect(await ids(listClaims(parts(), () => 0))).toEqual(['5', '4']);
    expect(await ids(listClaims(parts(), () => 3))).toEqual(['5', '4', '3', '2']);
    expect(await ids(listClaims(parts(), () => 99))).toEqual(['5', '4', '3', '2', '1']);
  });

  it('are not fewer than the reader sees who asked for more meanwhile', async () => {
    let seen = 2;
    const asked = () => (seen = 4);
    expect(await ids(listClaims(parts(asked), () => seen))).toEqual(['5', '4', '3', '2']);
  });
});
