import { Type } from 'typebox';
import { jsonObject } from '../http/shapes.js';

/** A form's name in addresses, drafts and tables. */
export const formId = Type.String({
  pattern: '^[a-z0-9][a-z0-9-]{0,59}$',
  description: 'Name of the form; the id of its layout',
});

const address = Type.String({ minLength: 1, maxLength: 2_000 });
const hash = Type.String({
  pattern: '^sha256-[A-Za-z0-9+/]{43}=$',
  description: 'SHA-256 of the file, as `integrity` has it',
});
const recipient = Type.String({
  minLength: 1,
  maxLength: 200,
  description: 'For whom the answers are: a team, a mailbox',
});
const retentionDays = Type.Integer({
  minimum: 1,
  maximum: 3_660,
  description: 'Days after which a submission is deleted',
});

/** What staff send to register a form. */
export const registrationShape = Type.Object(
  {
    id: formId,
    schemaUrl: address,
    layoutUrl: Type.Optional(address),
    schemaHash: Type.Optional(hash),
    layoutHash: Type.Optional(hash),
    recipient,
    retentionDays,
    webhookUrl: Type.Optional(address),
  },
  { additionalProperties: false },
);

/** What staff may change of a registered form. */
export const changeShape = Type.Object(
  {
    recipient: Type.Optional(recipient),
    retentionDays: Type.Optional(retentionDays),
    webhookUrl: Type.Optional(Type.Union([address, Type.Null()])),
    newWebhookSecret: Type.Optional(Type.Boolean()),
    state: Type.Optional(Type.Union([Type.Literal('open'), Type.Literal('closed')])),
  },
  { additionalProperties: false },
);

/** Something in the author's files that must be changed (errors) or looked at (warnings). */
const problemLine = Type.Object({
  file: Type.String(),
  pointer: Type.String(),
  code: Type.String(),
  params: jsonObject,
  severity: Type.String(),
});

/** A registered form as staff see it. The webhook's secret is told when it is made and never again. */
export const registeredShape = Type.Object({
  id: Type.String(),
  state: Type.String(),
  version: Type.String(),
  number: Type.Integer(),
  recipient: Type.String(),
  retentionDays: Type.Integer(),
  schemaUrl: Type.String(),
  schemaHash: Type.String(),
  layoutUrl: Type.Optional(Type.String()),
  layoutHash: Type.Optional(Type.String()),
  pinnedAt: Type.String(),
  webhookUrl: Type.Optional(Type.String()),
  webhookSecret: Type.Optional(Type.String()),
  endpoint: Type.String({ description: 'For the attribute `endpoint` of the tag' }),
  tag: Type.String({ description: 'To paste into a page' }),
  frame: Type.String({ description: 'To paste where only a frame can be pasted' }),
  problems: Type.Optional(Type.Array(problemLine)),
});

/** What anybody may know of a form: which files it is judged by. */
export const describedShape = Type.Object({
  form: Type.String(),
  version: Type.String(),
  state: Type.String(),
  schema: Type.Object({ hash: Type.String(), href: Type.String() }),
  layout: Type.Optional(Type.Object({ hash: Type.String(), href: Type.String() })),
});

/** A submission as it is sent. */
export const submissionShape = Type.Object(
  {
    form: Type.String({ maxLength: 100 }),
    version: Type.Optional(Type.String({ maxLength: 50 })),
    language: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9-]{1,35}$' })),
    schema: Type.Optional(hash),
    layout: Type.Optional(hash),
    answers: jsonObject,
    asked: Type.Optional(jsonObject),
  },
  { additionalProperties: false },
);

/** The answer to a submission that is kept. */
export const receiptShape = Type.Object({ reference: Type.String(), receivedAt: Type.String() });
