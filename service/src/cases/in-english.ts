import type { CompiledStatus, TextRef } from '../../../src/model/index.js';

/** Words of a tracker for the agency's own pages, which are in English. */
export function inEnglish({ texts }: CompiledStatus, words: TextRef): string {
  return 'key' in words ? (texts[words.key]?.() ?? words.key) : words.text;
}
