import type { AudienceId, CanPlan, Saying, Sayings, Spoken, TextRef } from '../../model/index.js';
import type { CanFile, SayingFile, SayingsFile, SpokenFile } from './status-file.js';

/** Names of the parameters of a sentence, each once. */
export function paramsIn(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{([\w-]+)(?::\w+)?\}/g)].map(([, name = '']) => name))];
}

/** An author's words; compile turns them into keys that translators see. */
export function textOf(words: string): TextRef {
  return { text: words };
}

/** Ways to say one thing. */
export function sayings(file: SayingsFile): Sayings {
  return (isList<SayingFile>(file) ? file : [file]).map(saying);
}

/** One line of what the reader can do. */
export function canLine(file: CanFile): CanPlan {
  return { ...saying(file), ...(typeof file !== 'string' && file.act !== undefined && { act: file.act }) };
}

/** Words for each audience; a plain string is for all of them. */
export function spoken(file: SpokenFile, audiences: readonly AudienceId[]): Spoken {
  return typeof file === 'string'
    ? Object.fromEntries(audiences.map((audience) => [audience, textOf(file)]))
    : Object.fromEntries(Object.entries(file).map(([audience, words]) => [audience, textOf(words)]));
}

/** Ways to say one thing to each audience. */
export function sayingsFor(
  file: SayingsFile | Readonly<Record<AudienceId, SayingsFile>>,
  audiences: readonly AudienceId[],
): Readonly<Record<AudienceId, Sayings>> {
  if (isSayings(file)) return Object.fromEntries(audiences.map((audience) => [audience, sayings(file)]));
  return Object.fromEntries(Object.entries(file).map(([audience, words]) => [audience, sayings(words)]));
}

/** Whether something is said whatever is known: the last way must need nothing. */
export function isAlwaysSaid(all: Sayings, given: ReadonlySet<string>): boolean {
  return all.some((one) => one.when === undefined && one.needs.every((name) => given.has(name)));
}

function saying(file: SayingFile): Saying {
  const { text, when } = typeof file === 'string' ? { text: file, when: undefined } : file;
  return { text: textOf(text), needs: paramsIn(text), ...(when !== undefined && { when }) };
}

function isSayings(file: SayingsFile | Readonly<Record<AudienceId, SayingsFile>>): file is SayingsFile {
  return typeof file === 'string' || Array.isArray(file) || ('text' in file && typeof file.text === 'string');
}

function isList<One>(value: One | readonly One[]): value is readonly One[] {
  return Array.isArray(value);
}
