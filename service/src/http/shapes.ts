import { Type, type Static, type TSchema } from 'typebox';

/** A text that is too long for any control of ours is not an answer. */
const text = Type.String({ maxLength: 20_000 });
const pointer = Type.String({ maxLength: 500 });

/** A map of values. Not `Type.Record`: its pattern `^.*$` stops at a line break, so a key with one would carry anything past the value's schema. */
function mapOf<Value extends TSchema>(value: Value, options: { readonly maxProperties?: number } = {}) {
  return Type.Unsafe<Record<string, Static<Value>>>({ type: 'object', additionalProperties: value, ...options });
}

/** Any JSON object; what it may hold is judged by the form's own validator. */
export const jsonObject = Type.Record(Type.String(), Type.Unknown());

export const entryShape = Type.Union([text, Type.Array(text, { maxItems: 500 }), mapOf(text, { maxProperties: 100 })]);

export const draftShape = Type.Object(
  {
    form: Type.String({ maxLength: 100 }),
    version: Type.String({ maxLength: 50 }),
    entries: mapOf(entryShape, { maxProperties: 3_000 }),
    rows: mapOf(Type.Array(Type.String({ minLength: 1, maxLength: 64 }), { maxItems: 500 }), {
      maxProperties: 500,
    }),
    seen: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 1_000 }),
    agreed: mapOf(
      Type.Object(
        {
          hash: Type.String({ maxLength: 200 }),
          language: Type.String({ maxLength: 35 }),
          shownWith: Type.Optional(Type.String({ maxLength: 35 })),
          at: Type.String({ maxLength: 40 }),
        },
        { additionalProperties: false },
      ),
      { maxProperties: 100 },
    ),
    left: Type.Optional(
      Type.Array(
        Type.Object(
          { label: Type.String({ maxLength: 1_000 }), words: Type.Optional(Type.String({ maxLength: 100_000 })) },
          { additionalProperties: false },
        ),
        { maxItems: 3_000 },
      ),
    ),
  },
  { additionalProperties: false },
);

export const issueShape = Type.Object({
  source: Type.String(),
  pointer,
  code: Type.String(),
  params: jsonObject,
  severity: Type.String(),
  rule: Type.Optional(Type.String()),
  text: Type.Optional(jsonObject),
  part: Type.Optional(Type.String()),
});

/** RFC 9457, with our members. */
export const problemShape = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  detail: Type.Optional(Type.String()),
  issues: Type.Optional(Type.Array(issueShape)),
});

const heldShape = Type.Record(Type.String(), Type.String());

export const savedShape = Type.Object({
  revision: Type.Integer(),
  savedAt: Type.String(),
  held: heldShape,
  known: jsonObject,
});

export const openDraftShape = Type.Object({
  applicationId: Type.String(),
  form: Type.String(),
  version: Type.String(),
  draft: draftShape,
  revision: Type.Integer(),
  savedAt: Type.String(),
  expiresAt: Type.String(),
  held: heldShape,
  known: jsonObject,
  case: Type.Optional(jsonObject),
});

const problem = {
  description: 'Problem details (RFC 9457)',
  content: { 'application/problem+json': { schema: problemShape } },
};

/** The answers of a route: its own, and a problem for each status that it may refuse with. */
export function answers(
  own: Readonly<Record<number, TSchema>>,
  ...refusals: readonly number[]
): Record<string, object> {
  return { ...own, ...Object.fromEntries([...refusals, 429, 500, 503].map((status) => [status, problem])) };
}
