import type { JsonObject, Validator } from '../model/index.js';
import type { Planned } from '../plan/index.js';
import { answerTypes } from './write/answer-types.js';
import type { Construct } from './validator/ajv-cannot.js';
import { makeValidator } from './validator/make-validator.js';
import type { Shown } from './embed/products.js';
import type { FormSource } from './read-forms.js';
import type { Refusal } from './check/say-problem.js';
import { type CompileInput, isError, planSource, proveSource, routeOf } from './plan-source.js';
import { type PlayedStart, playStart } from './write/play-start.js';
import { type KeyedPlan, keyTexts } from './write/text-keys.js';
import {
  HEAD,
  PLAN_TYPES,
  START_TYPES,
  VALIDATOR_TYPES,
  indexModule,
  planModule,
  sentencesModule,
  startModule,
  startPagesModule,
  textsModule,
} from './write/write-modules.js';

/** A form's files by name, or why there are none; and what pages that show it need to know. */
export interface CompiledFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly shown?: Shown;
  readonly refusals: readonly Refusal[];
}

/** Compiles one form: judges what its author wrote, plans it, and writes its modules. */
export async function compileForm(input: CompileInput): Promise<CompiledFiles> {
  const { source } = input;
  const { planned, refusals } = planSource(input);
  if (!planned) return { files: new Map(), refusals };
  try {
    const { files, routed, validator } = await writeFiles(planned, input);
    const { refusals: proof } = proveSource(input, planned, validator);
    if (proof.some(isError)) return { files: new Map(), refusals: [...refusals, ...proof] };
    return {
      files,
      shown: shownOf(source, planned, files.has('start.ts')),
      refusals: [
        ...refusals,
        ...routed.map((construct) => routeOf(construct, source.id)),
        ...inShort(proof, source.id),
      ],
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      files: new Map(),
      refusals: [
        ...refusals,
        { file: `schemas/${source.id}/answers.schema.json`, pointer: '', message, severity: 'error' },
      ],
    };
  }
}

/** Where a form's validator finds what is shared by all forms, seen from src/generated/<form>/. */
const IMPORTS = { wrapper: '../../engine/issues/compiled-validator.js', interpreter: '../../interpret/index.js' };

async function writeFiles(
  planned: Planned,
  { kinds, source }: CompileInput,
): Promise<{
  readonly files: ReadonlyMap<string, string>;
  readonly routed: readonly Construct[];
  readonly validator: Validator;
}> {
  const { plan, sentences } = keyTexts(planned.plan);
  const { code, validator, routed } = await makeValidator(planned, IMPORTS);
  const start = playStart(plan, kinds, validator);
  const files = new Map([
    ['plan.js', planModule(plan)],
    ['plan.d.ts', PLAN_TYPES],
    ['validator.js', `${HEAD}\n${code}`],
    ['validator.d.ts', VALIDATOR_TYPES],
    ['texts.ts', textsModule(planned.plan.id, sentences)],
    // Translators are given what stands here; staff read English.
    ...(source.layout?.audience === 'staff' ? [] : [['sentences.ts', sentencesModule(sentences)] as const]),
    ['answers.d.ts', await answerTypes(planned.contract, planned.documents)],
    ['index.ts', indexModule()],
    ...(start ? startFiles(`${planned.plan.id}.start`, start, sentences) : []),
  ]);
  return { files, routed, validator };
}

/** How much is not proved, in one line: `check` lists it. */
function inShort(proof: readonly Refusal[], id: string): readonly Refusal[] {
  const open = proof.filter(({ code }) => code !== 'switched_off').length;
  if (open === 0) return [];
  const message = `${open} of its paths are not proved whole; \`npm run check\` lists them`;
  return [{ file: `schemas/${id}/form.json`, pointer: '', message, severity: 'note', code: 'undecided' }];
}

/** What a page says of the form before the form itself can. */
function shownOf({ id, schema, layout }: FormSource, { plan }: Planned, hasStart: boolean): Shown {
  const about = typeof schema === 'object' && schema !== null ? (schema as JsonObject).description : undefined;
  return {
    id,
    what: 'form',
    tag: layout?.tag,
    title: 'text' in plan.title ? plan.title.text : id,
    ...(typeof about === 'string' && { description: about }),
    ...(layout?.audience === 'staff' && { audience: layout.audience }),
    sensitive: plan.sensitive,
    ...(layout?.sentBy === 'page' && { sentBy: 'page' }),
    fallback: layout?.fallback ?? [],
    hasStart,
  };
}

/** What the first question needs. Its elements come with it, so that the page does not wait for them. */
function startFiles(
  catalog: string,
  start: PlayedStart,
  sentences: KeyedPlan<unknown>['sentences'],
): readonly (readonly [string, string])[] {
  const used = JSON.stringify(start);
  const own = Object.entries(sentences).filter(([key]) => used.includes(JSON.stringify(key)));
  const kinds = new Set(start.views.flatMap((view) => view.page.questions.map((question) => question.kind)));
  return [
    ['start-pages.js', startPagesModule(start)],
    ['start-pages.d.ts', START_TYPES],
    ['start-texts.ts', textsModule(catalog, Object.fromEntries(own))],
    ['start.ts', startModule([...kinds].sort())],
  ];
}
