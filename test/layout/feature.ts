import { checkForm } from '../../src/headless/compile.js';
import { createSession, planForm, type FormLayout, type Session } from '../../src/headless/engine.js';
import { validatorFor } from '../../src/headless/interpreter.js';
import type { Entry, Json, JsonObject, PageView, QuestionView, TextRef } from '../../src/model/index.js';
import { errorTexts } from '../../src/text/error-texts.js';
import { schemaTexts } from '../../src/text/schema-texts.js';
import { registerTexts, text } from '../../src/text/index.js';

registerTexts(schemaTexts);
registerTexts(errorTexts);

/** Something that form.json can say: a small form that says it, and what is to be seen of that when the form is filled in. */
export interface Feature {
  readonly says: string;
  /** Places of form.schema.json that this is about: `field.hint`. */
  readonly of: readonly string[];
  readonly properties: JsonObject;
  readonly more?: JsonObject;
  readonly layout: FormLayout;
  /** What the service has told. */
  readonly known?: JsonObject;
  readonly seen: (form: Trial) => void;
}

/** The day on which all of these are filled in. */
export const TODAY = '2026-11-23';

/** A question by its name, the entry that is put in. */
type Entries = Readonly<Record<string, Entry>>;

/** A form that is being filled in. */
export class Trial {
  readonly session: Session;

  constructor({ properties, more, layout, known }: Feature) {
    const planned = planForm({ schema: schemaOf(properties, more), layout: whole(layout), id: 'f' });
    this.session = createSession({
      plan: planned.plan,
      validator: validatorFor(planned),
      today: () => TODAY,
      ...(known && { known }),
    });
  }

  get page(): PageView {
    return this.session.view.page;
  }

  /** Pointers of the questions that are on the page now. */
  get asked(): readonly string[] {
    return this.page.questions.map(({ address }) => address);
  }

  question(address: string): QuestionView {
    const found = this.page.questions.find((one) => one.address === address);
    if (!found) throw new Error(`${address} is not on the page, but ${this.asked.join(', ')}`);
    return found;
  }

  answer(entries: Entries): this {
    for (const [address, entry] of Object.entries(entries)) this.session.dispatch({ type: 'answer', address, entry });
    return this;
  }

  /** Continue; what the error summary says then, in words. */
  goOn(): readonly string[] {
    this.session.dispatch({ type: 'continue' });
    return (this.session.view.summary ?? []).map((issue) => text(issue.text));
  }

  open(page: string): this {
    this.session.dispatch({ type: 'go', page });
    return this;
  }

  sent(id?: string): JsonObject {
    return this.session.submission(id).answers;
  }
}

/** What `check` refuses a form for; nothing when its layout is accepted. */
export function refused({ properties, more, layout }: Omit<Feature, 'seen' | 'of' | 'says'>): readonly string[] {
  return checkForm({ source: { id: 'f', schema: schemaOf(properties, more), layout: whole(layout) } })
    .filter(({ severity }) => severity === 'error')
    .map(({ file, pointer, message }) => `${file}#${pointer}: ${message}`);
}

/** Words as they are read. */
export const words = (ref: TextRef | undefined): string | undefined => ref && text(ref);

export const textual: Json = { title: 'A text', type: 'string' };
export const yesNo: Json = { title: 'Yes or no?', type: 'boolean' };
export const whole = (layout: FormLayout): FormLayout => ({ id: 'f', version: '1', title: 'A form', ...layout });

function schemaOf(properties: JsonObject, more: JsonObject = {}): JsonObject {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', properties, ...more };
}
