import type { Block, DoorWords, Note, TextRef } from '../../model/index.js';
import { defined } from '../schema/facts.js';
import type { FormLayout, LayoutBlock, LayoutNote } from './form-layout.js';

/** An author's words, to be shown as they are. Compile turns them into keys that translators see. */
export function say(text: string): TextRef;
export function say(text: string | undefined): TextRef | undefined;
export function say(text: string | undefined): TextRef | undefined {
  return text === undefined ? undefined : { text };
}

/** Several sentences. */
export function sayAll(texts: readonly string[]): readonly TextRef[] {
  return texts.map((text) => say(text));
}

/** A block of a page; a plain string is a paragraph. */
export function sayBlock(block: string | LayoutBlock): Block {
  if (typeof block === 'string') return { type: 'text', text: say(block) };
  return defined({
    ...block,
    text: say(block.text),
    place: say(block.place),
    items: block.items && sayAll(block.items),
    body: block.body && sayAll(block.body),
  }) as Block;
}

/** A form's words at its doors. */
export function sayDoor(words: NonNullable<FormLayout['door']>): DoorWords {
  return Object.fromEntries(Object.entries(words).map(([word, sentence]) => [word, say(sentence)]));
}

/** A computed help. */
export function sayNote(note: LayoutNote): Note {
  return { ...note, text: say(note.text), params: note.params ?? {} };
}
