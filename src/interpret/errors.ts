/** Why a schema cannot be judged by. The first three are also problems of a plan. */
export type SchemaFault =
  | 'schema_too_large'
  | 'schema_too_deep'
  | 'schema_too_many'
  | 'schema_malformed'
  | 'reference_unknown'
  | 'reference_endless'
  | 'pattern_invalid'
  | 'pattern_slow';

/** A schema that cannot be judged by, found before anything is judged: an author's error. */
export class UnusableSchema extends Error {
  constructor(
    readonly code: SchemaFault,
    /** What is wrong: the reference, the pattern, or the limit. */
    readonly detail: string,
    /** Where it stands in its document, when that is one place. */
    readonly pointer = '',
  ) {
    super(`${SAYS[code]}: ${detail}`);
    this.name = 'UnusableSchema';
  }
}

const SAYS: Readonly<Record<SchemaFault, string>> = {
  schema_too_large: 'the schema is longer than the characters allowed',
  schema_too_deep: 'schemas stand deeper within schemas than allowed',
  schema_too_many: 'the schema has more schemas in it than allowed',
  schema_malformed: 'its own meta-schema refuses the schema at',
  reference_unknown: 'reference leads nowhere',
  reference_endless: 'reference leads back to itself without end',
  pattern_invalid: 'not a regular expression',
  pattern_slow: 'no promise can be made that this pattern is ever done with a long text',
};

/** A reference that leads nowhere; told with the reference and never fetched from a network. */
export class UnresolvableReference extends UnusableSchema {
  constructor(
    readonly reference: string,
    pointer = '',
  ) {
    super('reference_unknown', reference, pointer);
    this.name = 'UnresolvableReference';
  }
}

/** A value that this schema cannot be asked about within reason: too deep, or a schema made to take for ever. */
export class TooMuchWork extends Error {
  constructor(readonly limit: 'steps' | 'depth') {
    super(limit === 'depth' ? 'judging goes deeper than allowed' : 'judging takes more steps than allowed');
    this.name = 'TooMuchWork';
  }
}
