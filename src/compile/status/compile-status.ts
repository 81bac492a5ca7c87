import type { Json, StatusPlan } from '../../model/index.js';
import { type CalendarFile, asStatusFile, planStatus } from '../../plan/status/index.js';
import type { CompiledFiles } from '../compile-form.js';
import type { Refusal } from '../check/say-problem.js';
import { keyTexts } from '../write/text-keys.js';
import { HEAD, literal, sentencesModule, textsModule } from '../write/write-modules.js';
import { pagePlan } from './page-plan.js';
import type { StatusSource } from './read-statuses.js';
import { sayStatusProblem } from './say-status-problem.js';

/** What one tracker is compiled from. */
export interface StatusInput {
  readonly source: StatusSource;
  readonly calendars: Readonly<Record<string, Json>>;
  readonly checkStatus: (status: Json, file: string) => readonly Refusal[];
}

/** Members of a status plan in which nothing is a sentence for translators: an author's data, and names for staff, whose pages are in English. */
const DATA: ReadonlySet<string> = new Set(['when', 'value', 'untilValue', 'tables', 'staffLabel']);

/** Compiles one tracker: judges what its author wrote, plans it, and writes its modules. */
export function compileStatus({ source, calendars, checkStatus }: StatusInput): CompiledFiles {
  const file = `schemas/${source.id}/status.json`;
  const refuse = (pointer: string, message: string): Refusal => ({ file, pointer, message, severity: 'error' });
  const wellFormed = checkStatus(source.status, file);
  if (wellFormed.length > 0) return { files: new Map(), refusals: wellFormed };
  const status = asStatusFile(source.status);
  if (status.id !== source.id)
    return { files: new Map(), refusals: [refuse('/id', `must be "${source.id}", like its folder`)] };
  const { plan, problems } = planStatus(status, calendars as unknown as Readonly<Record<string, CalendarFile>>);
  if (problems.length > 0)
    return { files: new Map(), refusals: problems.map((one) => refuse(one.pointer, sayStatusProblem(one))) };
  return { files: statusFiles(plan, status.audience === 'staff'), refusals: [] };
}

function statusFiles(planned: StatusPlan, isForStaff: boolean): ReadonlyMap<string, string> {
  const catalog = `${planned.id}-status`;
  const { plan, sentences } = keyTexts(planned, catalog, DATA);
  const page = keyTexts(pagePlan(planned), catalog, DATA);
  return new Map([
    ['status-plan.js', `${HEAD}\nexport const plan = ${literal(plan)};\n`],
    [
      'status-plan.d.ts',
      `import type { StatusPlan } from '../../model/index.js';\nexport declare const plan: StatusPlan;\n`,
    ],
    ['status-texts.ts', textsModule(catalog, sentences)],
    // Translators are given what stands here; staff read English.
    ...(isForStaff ? [] : [['status-sentences.ts', sentencesModule(sentences)] as const]),
    ['status.ts', statusModule('status')],
    ['status-page-plan.js', `${HEAD}\nexport const plan = ${literal(page.plan)};\n`],
    [
      'status-page-plan.d.ts',
      `import type { StatusPlan } from '../../model/index.js';\nexport declare const plan: StatusPlan;\n`,
    ],
    ['status-page-texts.ts', textsModule(catalog, page.sentences)],
    ['status-page.ts', statusModule('status-page')],
  ]);
}

/** `status.ts` is whole, for the service; `status-page.ts` is what a page paints from. */
function statusModule(name: 'status' | 'status-page'): string {
  return `${HEAD}
import type { CompiledStatus } from '../../model/index.js';
import { plan } from './${name}-plan.js';
import { texts } from './${name}-texts.js';

export const status: CompiledStatus = { plan, texts };
`;
}

/** All trackers by id, each loaded when it is asked for. */
export function statusesModule(ids: readonly string[]): string {
  const lines = ids.map(
    (id) => `  ${JSON.stringify(id)}: () => import('./${id}/status.js').then((module) => module.status),`,
  );
  return `${HEAD}
import type { CompiledStatus } from '../model/index.js';

export const statuses: Readonly<Record<string, () => Promise<CompiledStatus>>> = {
${lines.join('\n')}
};
`;
}
