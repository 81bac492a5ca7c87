import type { Json, JsonObject } from '../../model/index.js';

/**
 * An object schema with everything that its conditions may declare as ordinary optional properties: types cannot depend on answers, and
 * a reader of the types wants to see what there may be.
 */
export function withBranches(schema: JsonObject): JsonObject {
  const { if: _if, then, else: otherwise, dependentSchemas, allOf, ...own } = schema;
  const all = Array.isArray(allOf) ? (allOf as readonly Json[]) : [];
  const branches = [then, otherwise, ...valuesOf(dependentSchemas), ...all.filter(isConditional)];
  const properties = branches.reduce<JsonObject>(
    (known, branch) => (isObject(branch) ? merge(known, withBranches(branch).properties) : known),
    asObject(own.properties),
  );
  const rest = all.filter((one) => !isConditional(one));
  return {
    ...own,
    ...(Object.keys(properties).length > 0 ? { properties } : {}),
    ...(rest.length > 0 ? { allOf: rest } : {}),
  };
}

/** What is declared outside a branch says more than the branch; two objects are put together. */
function merge(known: JsonObject, more: Json | undefined): JsonObject {
  const merged: Record<string, Json> = { ...known };
  for (const [name, schema] of Object.entries(asObject(more))) {
    if (schema === false) continue;
    const before = merged[name];
    const values = [...valuesAllowed(before), ...valuesAllowed(schema)];
    if (before === undefined || before === true) merged[name] = schema;
    else if (valuesAllowed(before).length > 0 && valuesAllowed(schema).length > 0)
      merged[name] = { enum: [...new Set(values)] };
    else if (isObject(before) && isObject(schema)) {
      const inner = merge(asObject(withBranches(before).properties), withBranches(schema).properties);
      if (Object.keys(inner).length > 0) merged[name] = { ...withBranches(before), properties: inner };
    }
  }
  return merged;
}

/** The values of a `const` or an `enum`. */
function valuesAllowed(schema: Json | undefined): readonly Json[] {
  if (!isObject(schema)) return [];
  return Array.isArray(schema.enum)
    ? (schema.enum as readonly Json[])
    : schema.const === undefined
      ? []
      : [schema.const];
}

function isConditional(schema: Json): boolean {
  return isObject(schema) && ('if' in schema || 'dependentSchemas' in schema) && !('$ref' in schema);
}

function valuesOf(value: Json | undefined): readonly Json[] {
  return isObject(value) ? Object.values(value) : [];
}

function asObject(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
