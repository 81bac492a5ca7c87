// All sentences that translators are given, as they stand in the sources now.
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { join } from 'node:path';
import { ROOT } from '../lib/run.mjs';

export const config = readConfigFileAndWriteSchema(join(ROOT, 'lit-localize.json'));

/** Read by those who write forms, on a terminal and while a page is made: English, as schemas and layouts are. */
const FOR_AUTHORS = /^problem\./;

/**
 * The sentences in the order of the sources: `{ id, key, source, note, catalog }`. `id` is how translators' files call one; it changes when the
 * sentence does, so that an old translation cannot go on saying something else. `key` is how the program asks for it.
 */
export function englishSentences() {
  const { messages, errors } = new RuntimeLitLocalizer(config).extractSourceMessages();
  if (errors.length > 0) throw new Error(errors.map((error) => JSON.stringify(error.messageText)).join('\n'));
  return messages
    .filter(({ name }) => !FOR_AUTHORS.test(name))
    .map(({ name: key, contents, desc, file }) => {
      if (contents.some((part) => typeof part !== 'string'))
        throw new Error(`${key}: write a plain sentence with {name} placeholders`);
      const source = plain(contents.join(''));
      return { id: idOf(key, source), key, source, note: desc, catalog: catalogOf(key, relative(ROOT, file.fileName)) };
    });
}

/** As translators write it: what keeps a telephone number on one line comes into every language when it is built. */
const plain = (sentence) => sentence.replaceAll('\u2060', '').replaceAll(/(\(\d{3}\))\u00a0/g, '$1 ');

/** A form's sentences have a hash for a key. */
export function idOf(key, source) {
  return key.includes('#/') ? key : `${key}~${createHash('sha256').update(source).digest('hex').slice(0, 8)}`;
}

/** Which file of a language a sentence goes into: those of one form or tracker together, and what all of them share. */
function catalogOf(key, file) {
  if (key.includes('#/')) return key.slice(0, key.indexOf('#/'));
  // A file of its own: the tag of a sensitive form says these before anything of the form is there.
  if (file.startsWith('src/embed/placer/')) return 'placer';
  return 'shared';
}
