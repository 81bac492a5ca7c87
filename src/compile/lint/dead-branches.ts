import type { Json, Pointer } from '../../model/index.js';
import { isList, isObject, own } from '../../plan/schema/documents.js';
import { sameJson, typesOf } from '../../plan/schema/facts.js';
import type { PlannedCondition } from '../../plan/schema/places.js';
import { type Lint, type Linted, warn } from './linted.js';

/** Conditions that no answer can meet: what hangs on them is written and never asked. */
export const deadBranches: Lint = (form) =>
  [...form.places.conditions].flatMap(([id, planned]) => {
    const { schema, place } = resolved(planned.schema, planned.source, form);
    const reason = neverHolds(schema, baseOf(id, planned, form), form);
    if (reason === undefined) return [];
    return [
      warn(
        form,
        place,
        'dead_branch',
        `this can never hold: ${reason}; so what hangs on it is never asked. Correct it, or take it away`,
      ),
    ];
  });

/** The schema of a condition, by the reference that the planner made of where it is written. */
function resolved(schema: Json, source: PlannedCondition['source'], { planned }: Linted) {
  const ref = isObject(schema) ? own(schema, '$ref') : undefined;
  if (typeof ref !== 'string') return { schema, place: source };
  const [document = '', fragment = ''] = ref.split('#');
  const pointer = decodeURIComponent(fragment);
  let here: Json | undefined = planned.documents[document];
  for (const segment of pointer.split('/').slice(1)) {
    const name = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    here = isList(here) ? here[Number(name)] : isObject(here) ? own(here, name) : undefined;
  }
  return { schema: here ?? true, place: { document, pointer } };
}

/** Where the object stands that a condition looks at; in a row, by one of the places that hang on it. */
function baseOf(id: string, { condition: { at } }: PlannedCondition, { places }: Linted): Pointer | undefined {
  if (!at.startsWith('item:')) return at;
  const hanging = [...places.byPointer.values()].find(({ declared, required, fragments }) =>
    [...declared, ...required, ...fragments.map(({ given }) => given)].flat().some(({ condition }) => condition === id),
  );
  return hanging?.row === undefined ? undefined : hanging.row + at.slice('item:'.length);
}

/** Why no answers can meet a schema, as far as its fixed values tell. */
function neverHolds(schema: Json, at: Pointer | undefined, form: Linted): string | undefined {
  if (schema === false) return 'it is false';
  if (!isObject(schema) || at === undefined) return undefined;
  const inside = Object.entries(objectIn(schema, 'properties')).flatMap(([name, tested]) => {
    const pointer = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return isRequired(name, schema) ? (cannotBe(tested, pointer, form) ?? []) : [];
  });
  const all = listIn(schema, 'allOf').flatMap((one) => neverHolds(one, at, form) ?? []);
  const some = ['anyOf', 'oneOf'].flatMap((keyword) => {
    const ways = listIn(schema, keyword).map((one) => neverHolds(one, at, form));
    return ways.length > 0 && ways.every((reason) => reason !== undefined) ? ways : [];
  });
  return [...inside, ...all, ...some][0];
}

/** Why no answer at a place can be what is tested there. */
function cannotBe(tested: Json, pointer: Pointer, form: Linted): string | undefined {
  if (!isObject(tested)) return undefined;
  const deeper = neverHolds(tested, pointer, form);
  if (deeper !== undefined) return deeper;
  const contains = own(tested, 'contains');
  const wanted = valuesOf(tested) ?? (isObject(contains) ? valuesOf(contains) : undefined);
  if (!wanted) return undefined;
  if (!form.places.find(pointer)?.declared.length) return `nobody is asked for ${pointer}`;
  const facts = form.questions.find(({ place }) => place === form.places.find(pointer))?.question.facts;
  const { options, type = [], const: only } = (valuesOf(tested) ? facts : facts?.items) ?? {};
  const possible = options?.map(({ value }) => value) ?? (only === undefined ? undefined : [only]);
  const isPossible = (value: Json): boolean => {
    if (possible) return possible.some((one) => sameJson(one, value));
    const types: readonly string[] = [...typesOf([value]), ...(typeof value === 'number' ? ['number'] : [])];
    return type.length === 0 || type.some((one) => types.includes(one));
  };
  if (wanted.some(isPossible)) return undefined;
  const can = possible ? possible.map((one) => JSON.stringify(one)).join(', ') : `of type ${type.join(', ')}`;
  return `${pointer} can only be ${can}`;
}

/** The fixed values that a schema allows, if it does. */
function valuesOf(schema: Json): readonly Json[] | undefined {
  if (!isObject(schema)) return undefined;
  const only = own(schema, 'const');
  const values = own(schema, 'enum');
  return only !== undefined ? [only] : isList(values) ? values : undefined;
}

function objectIn(schema: Json, keyword: string): { readonly [name: string]: Json } {
  const found = isObject(schema) ? own(schema, keyword) : undefined;
  return isObject(found) ? found : {};
}

function listIn(schema: Json, keyword: string): readonly Json[] {
  const found = isObject(schema) ? own(schema, keyword) : undefined;
  return isList(found) ? found : [];
}

/** What is not required may be absent, and then the test holds. */
function isRequired(name: string, schema: Json): boolean {
  const required = isObject(schema) ? own(schema, 'required') : undefined;
  return isList(required) && required.includes(name);
}
