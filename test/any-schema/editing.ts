import fc from 'fast-check';
import type { Entry, QuestionView, Session } from '../../src/model/index.js';

/** One thing that a person does; numbers choose among what there is to choose from then. */
export type Step =
  | { readonly does: 'type'; readonly which: number; readonly what: number }
  | { readonly does: 'leave'; readonly which: number }
  | { readonly does: 'add' | 'remove'; readonly which: number }
  | { readonly does: 'undo' | 'continue' | 'back' };

const which = fc.nat(30);

/** Any things that a person does one after the other. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: fc.record({ does: fc.constant('type' as const), which, what: which }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('leave' as const), which }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('add' as const, 'remove' as const), which }) },
    {
      weight: 2,
      arbitrary: fc.record({ does: fc.constantFrom('undo' as const, 'continue' as const, 'back' as const) }),
    },
  ),
  { maxLength: 25, size: 'max' },
);

const TEXTS = ['', 'x', 'ab', 'abc', 'fixed', '1', '2', '9', '1.5', '0x10', 'constructor', ' '];

/** What somebody may put into a control: an option of it where it has some, else a text that fits more or less. */
export function entryFor({ options, kind }: QuestionView, what: number): Entry {
  if (kind === 'date')
    return (
      pick(
        [
          { month: '2', day: '30', year: '2026' },
          { month: '2', day: '3', year: '2026' },
        ],
        what,
      ) ?? ''
    );
  if (kind === 'choices') return (options ?? []).filter((_, at) => (what >> at) % 2 === 1).map(({ key }) => key);
  if (options) return pick(options, what)?.key ?? '';
  if (kind === 'boolean' || kind === 'consent') return pick(['true', 'false', ''], what) ?? '';
  return pick(TEXTS, what) ?? '';
}

/** What one of so many is. */
export function pick<T>(from: readonly T[], at: number): T | undefined {
  return from[at % Math.max(1, from.length)];
}

/** The lists that are on the page now, with their rows. */
export function listsOn(session: Session): readonly { readonly address: string; readonly rows: readonly string[] }[] {
  const { rows } = session.state.draft;
  return session.view.page.questions
    .filter(({ kind }) => kind === 'list')
    .map(({ address }) => ({ address, rows: rows[address] ?? [] }));
}
