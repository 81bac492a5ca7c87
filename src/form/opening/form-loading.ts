import type { CSSResult } from 'lit';
import type { FieldKind, Session } from '../../model/index.js';
import { textsReady } from '../../text/first.js';
import type { ShippedForm } from './form-registry.js';
import { loadTemplates, templateName } from '../painting/page-templates.js';
import { type GrowingSession, type OpenWhole, isUntouched, startSession } from './start-session.js';
import { Unreachable } from '../../transport/problem.js';
import type { KeptDraft } from '../transport/service-client.js';

/** What a form's loading needs to know. */
export interface LoadingParts {
  readonly form: ShippedForm;
  readonly kinds?: Readonly<Record<string, FieldKind>>;
  readonly today?: () => string;
  /** The number to call when the rest of the form cannot be had. */
  readonly phone?: string;
  /** Told of the sheets that later pages need, before one of these can be shown. */
  readonly onStyles: (styles: readonly CSSResult[]) => void;
  readonly onMissing: () => void;
}

/** A form's two halves: what it begins with, which is here, and the rest, which comes behind it. */
export class FormLoading {
  #whole: Promise<OpenWhole> | undefined;
  #isWhole = false;
  /** A session that still waits for the rest. */
  #growing: GrowingSession | undefined;

  constructor(private readonly parts: LoadingParts) {}

  /** A session on the whole form where that is here, or where something is to be restored; else on what the form begins with. */
  async session(kept: Pick<KeptDraft, 'draft'> & Partial<KeptDraft>): Promise<Session> {
    const { form, phone } = this.parts;
    if (!form.start || !isUntouched(kept.draft) || this.#isWhole) {
      const open = await this.#openWhole();
      return open({ draft: kept.draft, held: kept.held ?? {}, known: kept.known ?? {} });
    }
    this.#growing = startSession(form.start, kept, () => this.#openWhole(), phone);
    return this.#growing;
  }

  /** Fetches the rest, and makes whole what waits for it. Rejects with `Unreachable`; asked again, it tries again. */
  async rest(): Promise<void> {
    const kinds = this.parts.form.start?.views.map((view) => templateName(view.page));
    if (kinds) void loadTemplates([...new Set(kinds)]);
    await (this.#growing?.grow() ?? this.#openWhole());
  }

  #openWhole(): Promise<OpenWhole> {
    const { form, kinds, today } = this.parts;
    this.#whole ??= Promise.all([form.load(), import('./whole-form.js')])
      .then(async ([compiled, { wholeForm, styles }]) => {
        this.parts.onStyles(styles);
        const open = wholeForm(compiled, today, kinds);
        // Later pages in the language of the first ones, or not at all.
        if (!(await textsReady())) throw new Error('the texts of this language could not be loaded');
        this.#isWhole = true;
        return open;
      })
      .catch((error: unknown) => {
        this.#whole = undefined;
        this.parts.onMissing();
        console.warn('The rest of the form could not be loaded.', error);
        // Whoever waits treats it like a service that does not answer.
        throw new Unreachable();
      });
    return this.#whole;
  }
}
