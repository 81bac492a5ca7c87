import { emptyDraft } from '../../engine/index.js';
import {
  type Draft,
  type Entry,
  type FieldKind,
  type FormPlan,
  type Json,
  type JsonObject,
  type Question,
  parsePointer,
  readAt,
} from '../../model/index.js';

/** What a draft is made from. */
export interface Given {
  readonly plan: FormPlan;
  readonly kinds: Readonly<Record<string, FieldKind>>;
  readonly answers: JsonObject;
  readonly asked: JsonObject;
}

/** The draft of somebody who has typed just these answers: each as its kind writes it, rows named r1, r2, …; everything agreed to and seen. */
export function draftOf({ plan, kinds, answers, asked }: Given): Draft {
  const entries: Record<string, Entry> = {};
  const rows: Record<string, string[]> = {};
  const write = (question: Question, address: string, value: Json | undefined): void => {
    if (value === undefined) return;
    if (question.item && Array.isArray(value)) {
      rows[address] = value.map((_row, i) => `r${i + 1}`);
      value.forEach((row: Json, i) => {
        for (const item of question.item ?? [])
          write(
            item,
            `${address}/r${i + 1}${item.pointer.slice('item:'.length)}`,
            readAt(row, parsePointer(item.pointer).segments),
          );
      });
      return;
    }
    const kind = kinds[question.kind];
    if (kind) entries[address] = kind.format(value, question.facts);
  };
  for (const question of Object.values(plan.questions)) {
    const { root, segments } = parsePointer(question.pointer);
    write(question, question.pointer, readAt(root === 'asked' ? asked : answers, segments));
  }
  const agreed = plan.pages.flatMap((page) =>
    page.agree === undefined
      ? []
      : [[page.agree, { hash: '0'.repeat(32), language: 'en', at: '2026-11-22T15:00:00Z' }] as const],
  );
  return {
    ...emptyDraft(plan),
    entries,
    rows,
    seen: plan.pages.map((page) => page.id),
    agreed: Object.fromEntries(agreed),
  };
}
