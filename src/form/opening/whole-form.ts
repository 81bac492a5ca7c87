import type { CSSResult } from 'lit';
import { createSession } from '../../engine/index.js';
import { kinds as shippedKinds } from '../../generated/fields.js';
import type { CompiledForm, FieldKind, FormPlan, Question } from '../../model/index.js';
import { errorTexts } from '../../text/error-texts.js';
import { registerTexts, todayInMassachusetts } from '../../text/index.js';
import { schemaTexts } from '../../text/schema-texts.js';
import '../../ui/not-known.js';
import { styles as fieldStyles } from '../../ui/styles.js';
import { loadFields } from '../focus/field-elements.js';
import { loadTemplates } from '../painting/page-templates.js';
import '../pages/later-blocks.js';
import { laterTexts } from '../pages/later-texts.js';
import type { OpenWhole } from './start-session.js';
import { dialog } from '../../ui/sheets/dialog.css.js';
import { laterPageStyles } from '../styles/later-page-styles.js';
import { pageStyles } from '../styles/page-styles.js';

/** Every sheet of a form's root. */
export const styles: readonly CSSResult[] = [...fieldStyles, pageStyles, dialog, laterPageStyles];

/**
 * What a form is made of besides its first pages: engine, kinds, and the words for what is wrong. Loaded behind the first page, all at once, so
 * that nothing is missing when the network goes.
 */
export function wholeForm(
  form: CompiledForm,
  today: () => string = todayInMassachusetts,
  kinds: Readonly<Record<string, FieldKind>> = {},
): OpenWhole {
  registerTexts(form.texts);
  readyFor(form.plan);
  const all = { ...shippedKinds, ...kinds };
  return (state) => createSession({ plan: form.plan, validator: form.validator, kinds: all, today, ...state });
}

/** Brings everything that any page of a plan may paint. */
export function readyFor({ pages, questions }: Pick<FormPlan, 'pages' | 'questions'>): void {
  registerTexts(errorTexts);
  registerTexts(laterTexts);
  registerTexts(schemaTexts);
  const asked = Object.values(questions).flatMap(withRows);
  const isOutlined = pages.some(({ outline }) => outline) || asked.some(({ item }) => item);
  void loadTemplates([...new Set(pages.map((page) => page.kind)), ...(isOutlined ? (['outline'] as const) : [])]);
  void loadFields([...new Set(asked.map((question) => question.kind))]);
}

/** A question and all those of its rows. */
function withRows(question: Question): readonly Question[] {
  return [question, ...(question.item ?? []).flatMap(withRows)];
}
