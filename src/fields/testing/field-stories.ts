import { html, type TemplateResult } from 'lit';
import type { QuestionView } from '../../model/index.js';
import type { FieldElement } from '../../ui/field-element.js';
import type { EntryEvent } from '../../ui/field-events.js';
import { inManyWords, withIssue, type FieldSamples } from './samples.js';

/** One state of a field, as a story. */
export interface FieldStory {
  readonly render: () => TemplateResult;
  readonly globals?: Readonly<Record<string, string>>;
}

/** A field that shows this question, with a session that only echoes. */
export function fieldStory(question: QuestionView, globals?: FieldStory['globals']): FieldStory {
  return { render: () => html`<div class="ma-questions" @ma-entry=${echo}>${fieldOf(question)}</div>`, globals };
}

/** The states that every field has. Each is a story by its own name, because Storybook reads names from the file and not from a run. */
export function fieldStories(
  samples: FieldSamples,
): Readonly<Record<'untouched' | 'filled' | 'error' | 'readOnly' | 'longText' | 'rightToLeft', FieldStory>> {
  const { question, filled } = samples;
  return {
    untouched: fieldStory(question),
    filled: fieldStory({ ...question, entry: filled }),
    error: fieldStory(withIssue(samples)),
    readOnly: fieldStory({ ...question, entry: filled, facts: { ...question.facts, readOnly: true } }),
    longText: fieldStory(inManyWords(samples)),
    rightToLeft: fieldStory(withIssue(samples), { direction: 'rtl' }),
  };
}

function fieldOf(question: QuestionView): FieldElement {
  const field = document.createElement(`ma-${question.kind}-field`) as FieldElement;
  field.question = question;
  return field;
}

function echo({ target, detail }: EntryEvent): void {
  const field = target as FieldElement;
  if (field.question.address === detail.address) field.question = { ...field.question, entry: detail.entry };
}
