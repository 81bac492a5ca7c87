import { galleryNames, readPiece } from './read-gallery.js';

/** Dialects as the list of stories names them. */
const DIALECT = /draft-0\d|\d{4}-\d{2}/;

/**
 * Story files of the gallery by their names: one for each dialect with one story a schema, and one with the round trip of each, which is for
 * the test only and not in the list.
 */
export function galleryFiles(): ReadonlyMap<string, string> {
  const pieces = galleryNames.map((name) => {
    const { schema } = readPiece(name);
    return {
      name,
      title: schema['title'] as string,
      dialect: DIALECT.exec(schema['$schema'] as string)?.[0] ?? '2020-12',
    };
  });
  const dialects = [...new Set(pieces.map(({ dialect }) => dialect))];
  const stories = (make: string, some: typeof pieces) =>
    some.map(
      ({ name, title }) =>
        `export const ${identifier(name)} = ${make}(${JSON.stringify(title)}, ${JSON.stringify(name)});`,
    );
  return new Map([
    ...dialects.map((dialect): [string, string] => [
      `gallery.${dialect}.stories.ts`,
      file(
        'galleryStory',
        `Gallery/${dialect}`,
        ['!autodocs'],
        stories(
          'galleryStory',
          pieces.filter((one) => one.dialect === dialect),
        ),
      ),
    ]),
    [
      'gallery.round-trips.stories.ts',
      file('roundTrip', 'Gallery/Round trips', ['!autodocs', '!dev'], stories('roundTrip', pieces)),
    ],
  ]);
}

function file(make: string, title: string, tags: readonly string[], stories: readonly string[]): string {
  return [
    '// Written by stories/forms/write.ts from stories/gallery/schemas/. Do not edit.',
    `import { ${make} } from '../gallery/gallery-story.js';`,
    '',
    `export default { title: ${JSON.stringify(title)}, parameters: { stage: false }, tags: ${JSON.stringify(tags)} };`,
    '',
    ...stories,
    '',
  ].join('\n');
}

/** `dog-license` as the name of a story. */
function identifier(name: string): string {
  return name.replace(/(^|-)([a-z0-9])/g, (_match, _gap, letter: string) => letter.toUpperCase());
}
