/** The journeys of `npm test`: each product once from end to end, on a page of Mass.gov, and what must never be lost. The others follow in `test:long`. */
export const FIRST_JOURNEYS = [
  'test/journeys/first-page.journey.ts',
  'test/journeys/whole-claim.journey.ts',
  'test/journeys/mishaps.journey.ts',
  'test/journeys/pfml-status.journey.ts',
  'test/journeys/poc.journey.ts',
  'test/journeys/author-form.journey.ts',
  'test/journeys/kit/lookup.journey.ts',
  'test/journeys/kit/leaving.journey.ts',
  'test/host/hostile.journey.ts',
  'test/host/hazards-scripts.journey.ts',
];

/** Those of them that do more where `LONG` is set: they come again in `test:long`. The others have then run in the same way. */
export const MORE_IN_LONG = ['test/journeys/whole-claim.journey.ts'];
