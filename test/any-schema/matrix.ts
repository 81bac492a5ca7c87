// Over 300 lines: one table, a row a keyword; what it says of each keyword is read side by side.
import type { Entry, Json, JsonObject } from '../../src/model/index.js';

/** One row: a schema, what a person does, and what must then be so. */
export interface MatrixRow {
  readonly keyword: string;
  readonly says: string;
  readonly schema: JsonObject;
  /** Rows added first: list address and row id. */
  readonly rows?: readonly (readonly [string, string])[];
  readonly entries?: Readonly<Record<string, Entry>>;
  /** Address and kind of every question that is asked then; ` *` where an answer is owed. */
  readonly asked: readonly string[];
  /** Address and code of every issue. */
  readonly wrong?: readonly string[];
  /** What would be sent. */
  readonly answers?: Json;
  /** The headings of the groups that the page shows, outermost only. */
  readonly headings?: readonly string[];
  /** What Continue then says, by address. */
  readonly message?: readonly string[];
}

const text = { type: 'string' };
const yes = (name: string): JsonObject => ({ properties: { [name]: { const: true } }, required: [name] });
const D4 = 'http://json-schema.org/draft-04/schema#';
const D7 = 'http://json-schema.org/draft-07/schema#';
const D19 = 'https://json-schema.org/draft/2019-09/schema';
const draft = ($schema: string, schema: JsonObject): JsonObject => ({ $schema, ...schema });

/** Validity, visibility, required, default and message of every keyword that shapes a form. */
export const MATRIX: readonly MatrixRow[] = [
  {
    keyword: 'properties',
    says: 'each is a question, in the order written',
    schema: { properties: { b: text, a: { type: 'integer' } } },
    asked: ['/b text', '/a integer'],
  },
  {
    keyword: 'required',
    says: 'an answer is owed, and its lack is told at the question in its own words',
    schema: { properties: { first_name: text }, required: ['first_name'] },
    asked: ['/first_name text *'],
    wrong: ['/first_name required'],
    message: ['Enter an answer for “First name”'],
  },
  {
    keyword: 'required',
    says: 'a group that must be there is asked for at its blanks',
    schema: {
      properties: { house: { type: 'object', properties: { city: text, zip: text }, required: ['city'] } },
      required: ['house'],
    },
    asked: ['/house/city text *', '/house/zip text'],
    wrong: ['/house/city required'],
  },
  {
    keyword: 'required',
    says: 'a group that may be left out is not there until something in it is answered',
    schema: { properties: { house: { type: 'object', properties: { city: text, zip: text }, required: ['city'] } } },
    entries: { '/house/zip': '02108' },
    asked: ['/house/city text *', '/house/zip text'],
    wrong: ['/house/city required'],
    answers: { house: { zip: '02108' } },
  },
  {
    keyword: 'default',
    says: 'stands until somebody answers',
    schema: { properties: { country: { type: 'string', default: 'US' } }, required: ['country'] },
    asked: ['/country text *'],
    answers: { country: 'US' },
  },
  {
    keyword: 'default',
    says: 'never answers a choice or a promise for anybody',
    schema: {
      properties: { a: { type: 'boolean', default: true }, b: { enum: ['x', 'y'], default: 'x' } },
      required: ['a', 'b'],
    },
    asked: ['/a boolean *', '/b choice *'],
    wrong: ['/a required', '/b required'],
    answers: {},
  },
  {
    keyword: 'allOf',
    says: 'is read as if written here',
    schema: { allOf: [{ properties: { a: text } }, { required: ['a'] }, { properties: { a: { minLength: 2 } } }] },
    entries: { '/a': 'x' },
    asked: ['/a text *'],
    wrong: ['/a minLength'],
    message: ['“A” must have 2 characters or more'],
  },
  {
    keyword: 'oneOf',
    says: 'of constants is one choice with their titles',
    schema: {
      properties: {
        a: {
          oneOf: [
            { const: 1, title: 'One' },
            { const: 2, title: 'Two' },
          ],
        },
      },
    },
    entries: { '/a': '2' },
    asked: ['/a choice'],
    answers: { a: 2 },
  },
  {
    keyword: 'oneOf',
    says: 'asks which, where no answer tells it; until then that is the one thing to say',
    schema: {
      oneOf: [
        { title: 'By mail', properties: { street: text }, required: ['street'] },
        { title: 'By phone', properties: { phone: text }, required: ['phone'] },
      ],
    },
    asked: ['/~which choice *'],
    wrong: ['/~which required'],
    message: ['Choose an answer for “Which one applies?”'],
  },
  {
    keyword: 'oneOf',
    says: 'issues come from the chosen branch only',
    schema: {
      oneOf: [
        { title: 'By mail', properties: { street: text }, required: ['street'] },
        { title: 'By phone', properties: { phone: text }, required: ['phone'] },
      ],
    },
    entries: { '/~which': '1' },
    asked: ['/~which choice *', '/phone text *'],
    wrong: ['/phone required'],
    message: ['Enter an answer for “Phone”'],
  },
  {
    keyword: 'oneOf',
    says: 'what tells the branches apart is asked for where it stands, and not at the first question of the form',
    schema: {
      properties: { name: text },
      required: ['name'],
      oneOf: [
        { properties: { by: { const: 'mail' }, street: text }, required: ['by', 'street'] },
        { properties: { by: { const: 'phone' }, phone: text }, required: ['by', 'phone'] },
      ],
    },
    entries: { '/name': 'Ann' },
    asked: ['/name text *', '/by choice *'],
    wrong: ['/by required'],
    message: ['Choose an answer for “By”'],
  },
  {
    keyword: 'oneOf',
    says: 'a constant in every branch tells them apart: it is asked, and nothing else',
    schema: {
      oneOf: [
        { properties: { by: { const: 'mail' }, street: text }, required: ['by', 'street'] },
        { properties: { by: { const: 'phone' }, number: text }, required: ['by', 'number'] },
      ],
    },
    entries: { '/by': 'phone' },
    asked: ['/by choice *', '/number text *'],
    wrong: ['/number required'],
    answers: { by: 'phone' },
  },
  {
    keyword: 'oneOf',
    says: 'the same name may be words in one branch and a number in another: two questions, one answer',
    schema: {
      properties: { k: { enum: ['a', 'b'] } },
      required: ['k'],
      oneOf: [
        { properties: { k: { const: 'a' }, v: text }, required: ['v'] },
        { properties: { k: { const: 'b' }, v: { type: 'integer' } }, required: ['v'] },
      ],
    },
    entries: { '/v': 'kept while hidden', '/k': 'b', '/v/~v2': '3' },
    asked: ['/k choice *', '/v/~v2 integer *'],
    answers: { k: 'b', v: 3 },
  },
  {
    keyword: 'oneOf',
    says: 'words in several shapes stay one box',
    schema: {
      properties: {
        contact: {
          oneOf: [
            { type: 'string', format: 'email' },
            { type: 'string', pattern: '^\\d+$' },
          ],
        },
      },
    },
    entries: { '/contact': 'neither' },
    asked: ['/contact text'],
    wrong: ['/contact oneOf'],
  },
  {
    keyword: 'oneOf',
    says: 'words or a group: which one is asked first',
    schema: {
      properties: {
        who: {
          oneOf: [
            { type: 'string', title: 'A name' },
            { title: 'A person', type: 'object', properties: { first: text }, required: ['first'] },
          ],
        },
      },
      required: ['who'],
    },
    entries: { '/who/~which': '1' },
    asked: ['/who/~which choice *', '/who/first text *'],
    wrong: ['/who/first required'],
  },
  {
    keyword: 'anyOf',
    says: 'groups with nothing in common may be several at once',
    schema: {
      anyOf: [
        { title: 'A car', properties: { plate: text }, required: ['plate'] },
        { title: 'A boat', properties: { hull: text }, required: ['hull'] },
      ],
    },
    entries: { '/~which': ['0', '1'], '/plate': '1ABC', '/hull': 'X' },
    asked: ['/~which choices *', '/plate text *', '/hull text *'],
    answers: { plate: '1ABC', hull: 'X' },
  },
  {
    keyword: 'anyOf',
    says: 'that only asks for one of several answers is told at the first of them, and each is owed without the others',
    schema: { properties: { a: text, b: text }, anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    asked: ['/a text *', '/b text *'],
    wrong: ['/a anyOf'],
  },
  {
    keyword: 'anyOf',
    says: 'with null is the value itself, which may be left out',
    schema: { properties: { a: { anyOf: [{ type: 'integer' }, { type: 'null' }] } } },
    asked: ['/a integer'],
    answers: {},
  },
  {
    keyword: 'if',
    says: 'what then declares comes up with the answer that it hangs on, and not before',
    schema: {
      properties: { a: { type: 'boolean' } },
      if: yes('a'),
      then: { properties: { b: text }, required: ['b'] },
      else: { properties: { c: text } },
    },
    asked: ['/a boolean'],
  },
  {
    keyword: 'then',
    says: 'its questions are owed while it holds',
    schema: {
      properties: { a: { type: 'boolean' } },
      if: yes('a'),
      then: { properties: { b: text }, required: ['b'] },
      else: { properties: { c: text } },
    },
    entries: { '/a': 'true' },
    asked: ['/a boolean', '/b text *'],
    wrong: ['/b required'],
  },
  {
    keyword: 'else',
    says: 'comes up once the answer is there and the if does not hold',
    schema: {
      properties: { a: { type: 'boolean' } },
      if: yes('a'),
      then: { properties: { b: text } },
      else: { properties: { c: text } },
    },
    entries: { '/a': 'false', '/b': 'parked' },
    asked: ['/a boolean', '/c text'],
    answers: { a: false },
  },
  {
    keyword: 'else',
    says: 'what it refuses is not asked for, nor is anything in it, before its answer is there and after',
    schema: {
      properties: { a: { type: 'boolean' }, b: { properties: { c: text }, required: ['c'] } },
      if: yes('a'),
      then: { required: ['b'] },
      else: { properties: { b: false } },
    },
    entries: { '/a': 'false', '/b/c': 'parked' },
    asked: ['/a boolean'],
    answers: { a: false },
  },
  {
    keyword: 'not',
    says: 'required takes a question away',
    schema: { properties: { a: { type: 'boolean' }, b: text }, if: yes('a'), then: { not: { required: ['b'] } } },
    entries: { '/b': 'x', '/a': 'true' },
    asked: ['/a boolean'],
    answers: { a: true },
  },
  {
    keyword: 'not',
    says: 'any other refuses the value where it stands',
    schema: { properties: { a: { type: 'string', not: { pattern: '^x' } } } },
    entries: { '/a': 'xy' },
    asked: ['/a text'],
    wrong: ['/a not'],
  },
  {
    keyword: 'dependentRequired',
    says: 'one answer owes another',
    schema: { properties: { card: text, code: text }, dependentRequired: { card: ['code'] } },
    entries: { '/card': '4111' },
    asked: ['/card text', '/code text *'],
    wrong: ['/code required'],
  },
  {
    keyword: 'dependentSchemas',
    says: 'one answer brings questions',
    schema: {
      properties: { card: text },
      dependentSchemas: { card: { properties: { code: text }, required: ['code'] } },
    },
    entries: { '/card': '4111' },
    asked: ['/card text', '/code text *'],
    wrong: ['/code required'],
  },
  {
    keyword: 'dependencies',
    says: 'of older drafts are either',
    schema: draft(D7, { properties: { a: text, b: text }, dependencies: { a: ['b'], b: { properties: { c: text } } } }),
    entries: { '/a': 'x', '/b': 'y' },
    asked: ['/a text', '/b text *', '/c text'],
  },
  {
    keyword: '$ref',
    says: 'asks what is written elsewhere, with its own words beside it',
    schema: {
      $defs: { name: { type: 'string', title: 'Name', maxLength: 3 } },
      properties: { a: { $ref: '#/$defs/name', title: 'Your name' } },
    },
    entries: { '/a': 'long' },
    asked: ['/a text'],
    wrong: ['/a maxLength'],
    message: ['“Your name” must have 3 characters or fewer'],
  },
  {
    keyword: '$ref',
    says: 'stands alone in draft-07: nothing beside it counts',
    schema: draft(D7, {
      definitions: { name: { type: 'string', title: 'Name' } },
      properties: { a: { $ref: '#/definitions/name', title: 'Ignored', minLength: 9 } },
      required: ['a'],
    }),
    asked: ['/a text *'],
    wrong: ['/a required'],
    message: ['Enter an answer for “Name”'],
  },
  {
    keyword: '$id',
    says: 'a schema bundled under a name of its own is found by it',
    schema: {
      $id: 'https://example.gov/permit',
      $defs: {
        address: {
          $id: 'address',
          properties: { zip: { $ref: '#/$defs/zip' } },
          $defs: { zip: { type: 'string', maxLength: 5 } },
        },
      },
      properties: { house: { $ref: 'address' } },
    },
    asked: ['/house/zip text'],
  },
  {
    keyword: '$anchor',
    says: 'is a name to refer to',
    schema: { $defs: { x: { $anchor: 'place', properties: { city: text } } }, properties: { a: { $ref: '#place' } } },
    asked: ['/a/city text'],
  },
  {
    keyword: '$dynamicRef',
    says: 'leads to the outermost of its name: the extended tree and not the plain one',
    schema: {
      $id: 'https://example.gov/tree',
      $dynamicAnchor: 'node',
      $ref: 'node',
      properties: { note: text },
      $defs: {
        node: {
          $id: 'node',
          $dynamicAnchor: 'node',
          properties: { v: text, kids: { type: 'array', items: { $dynamicRef: '#node' } } },
        },
      },
    },
    rows: [['/kids', 'r1']],
    entries: { '/kids/r1/note': 'n' },
    asked: ['/v text', '/kids list', '/kids/r1/v text', '/kids/r1/kids list', '/kids/r1/note text', '/note text'],
    answers: { kids: [{ note: 'n' }] },
  },
  {
    keyword: '$recursiveRef',
    says: 'likewise in 2019-09',
    schema: draft(D19, {
      $id: 'https://example.gov/tree19',
      $recursiveAnchor: true,
      properties: { v: text, kids: { type: 'array', items: { $recursiveRef: '#' } } },
    }),
    rows: [
      ['/kids', 'r1'],
      ['/kids/r1/kids', 'r1'],
    ],
    entries: { '/kids/r1/kids/r1/v': 'deep' },
    asked: [
      '/v text',
      '/kids list',
      '/kids/r1/v text',
      '/kids/r1/kids list',
      '/kids/r1/kids/r1/v text',
      '/kids/r1/kids/r1/kids list',
    ],
    answers: { kids: [{ kids: [{ v: 'deep' }] }] },
  },
  {
    keyword: 'recursion',
    says: 'an object in an object of its own kind is added by those who need it',
    schema: { properties: { name: text, boss: { $ref: '#' } }, required: ['name'] },
    rows: [
      ['/boss', 'r1'],
      ['/boss/r1/boss', 'r1'],
    ],
    entries: { '/name': 'A', '/boss/r1/name': 'B', '/boss/r1/boss/r1/name': 'C' },
    asked: [
      '/name text *',
      '/boss list',
      '/boss/r1/name text *',
      '/boss/r1/boss list',
      '/boss/r1/boss/r1/name text *',
      '/boss/r1/boss/r1/boss list',
    ],
    answers: { name: 'A', boss: { name: 'B', boss: { name: 'C' } } },
  },
  {
    keyword: 'oneOf',
    says: 'the title of a branch names the branch, and not the group that it is a way of',
    schema: {
      properties: {
        method: {
          type: 'object',
          oneOf: [
            { title: 'Card', properties: { by: { const: 'card' }, number: text }, required: ['by', 'number'] },
            { title: 'Bank', properties: { by: { const: 'bank' } }, required: ['by'] },
          ],
        },
      },
    },
    asked: ['/method/by choice *'],
    answers: {},
    headings: ['Method'],
  },
  {
    keyword: 'prefixItems',
    says: 'entries with a place of their own; one left out before another is asked for',
    schema: { properties: { t: { type: 'array', prefixItems: [text, { type: 'integer' }], items: false } } },
    entries: { '/t/1': '5' },
    asked: ['/t/0 text', '/t/1 integer'],
    wrong: ['/t/0 required'],
    answers: { t: [null, 5] },
  },
  {
    keyword: 'items',
    says: 'rows that come and go; a blank one is asked for',
    schema: { properties: { tags: { type: 'array', items: text, minItems: 1 } }, required: ['tags'] },
    rows: [
      ['/tags', 'r1'],
      ['/tags', 'r2'],
    ],
    entries: { '/tags/r2': 'b' },
    asked: ['/tags list *', '/tags/r1 text *', '/tags/r2 text *'],
    wrong: ['/tags/r1 required'],
    message: ['Enter an answer for “Tags 1”'],
  },
  {
    keyword: 'items',
    says: 'after the first entries, more of another kind',
    schema: {
      properties: { t: { type: 'array', prefixItems: [text], items: { type: 'integer' }, minItems: 1 } },
      required: ['t'],
    },
    rows: [['/t/~more', 'r1']],
    entries: { '/t/0': 'a', '/t/~more/r1': '7' },
    asked: ['/t/0 text *', '/t/~more list', '/t/~more/r1 integer *'],
    answers: { t: ['a', 7] },
  },
  {
    keyword: 'items',
    says: 'a list in the older way is entries with a place of their own',
    schema: draft(D4, {
      properties: { t: { type: 'array', items: [text, { type: 'integer' }], additionalItems: { type: 'boolean' } } },
    }),
    rows: [['/t/~more', 'r1']],
    entries: { '/t/0': 'a', '/t/1': '1', '/t/~more/r1': 'true' },
    asked: ['/t/0 text', '/t/1 integer', '/t/~more list', '/t/~more/r1 boolean *'],
    answers: { t: ['a', 1, true] },
  },
  {
    keyword: 'additionalItems',
    says: 'false: there are no more than the first ones',
    schema: draft(D7, { properties: { t: { type: 'array', items: [text], additionalItems: false } } }),
    entries: { '/t/0': 'a' },
    asked: ['/t/0 text'],
    answers: { t: ['a'] },
  },
  {
    keyword: 'additionalItems',
    says: 'what each more must be is asked and told as of any question',
    schema: draft(D7, {
      properties: { t: { type: 'array', items: [text], additionalItems: { type: 'integer', minimum: 3 } } },
    }),
    rows: [['/t/~more', 'r1']],
    entries: { '/t/0': 'a', '/t/~more/r1': '2' },
    asked: ['/t/0 text', '/t/~more list', '/t/~more/r1 integer *'],
    wrong: ['/t/~more/r1 minimum'],
    answers: { t: ['a', 2] },
  },
  {
    keyword: 'minContains',
    says: 'so many of the rows must be like this; told at the list',
    schema: {
      properties: { n: { type: 'array', items: { type: 'integer' }, contains: { minimum: 10 }, minContains: 2 } },
    },
    rows: [
      ['/n', 'r1'],
      ['/n', 'r2'],
    ],
    entries: { '/n/r1': '12', '/n/r2': '1' },
    asked: ['/n list', '/n/r1 integer *', '/n/r2 integer *'],
    wrong: ['/n contains'],
    answers: { n: [12, 1] },
  },
  {
    keyword: 'minContains',
    says: '0 asks for none, whatever contains says',
    schema: {
      properties: { n: { type: 'array', items: { type: 'integer' }, contains: { minimum: 10 }, minContains: 0 } },
    },
    rows: [['/n', 'r1']],
    entries: { '/n/r1': '1' },
    asked: ['/n list', '/n/r1 integer *'],
    answers: { n: [1] },
  },
  {
    keyword: 'maxContains',
    says: 'no more of the rows may be like this; told at the list',
    schema: {
      properties: { n: { type: 'array', items: { type: 'integer' }, contains: { minimum: 10 }, maxContains: 1 } },
    },
    rows: [
      ['/n', 'r1'],
      ['/n', 'r2'],
    ],
    entries: { '/n/r1': '12', '/n/r2': '13' },
    asked: ['/n list', '/n/r1 integer *', '/n/r2 integer *'],
    wrong: ['/n maxContains'],
    answers: { n: [12, 13] },
  },
  {
    keyword: 'oneOf',
    says: 'at the root asks which after the questions that are asked in any case',
    schema: {
      oneOf: [
        { title: 'By mail', properties: { street: text }, required: ['street'] },
        { title: 'By phone', properties: { phone: text }, required: ['phone'] },
      ],
      properties: { name: text },
    },
    entries: { '/~which': '1' },
    asked: ['/name text', '/~which choice *', '/phone text *'],
    wrong: ['/phone required'],
  },
  {
    keyword: 'items',
    says: 'rows in rows',
    schema: {
      properties: {
        kids: {
          type: 'array',
          items: {
            properties: {
              name: text,
              pets: { type: 'array', items: { properties: { name: text }, required: ['name'] } },
            },
          },
        },
      },
    },
    rows: [
      ['/kids', 'a'],
      ['/kids/a/pets', 'b'],
    ],
    entries: { '/kids/a/name': 'Kim' },
    asked: ['/kids list', '/kids/a/name text', '/kids/a/pets list', '/kids/a/pets/b/name text *'],
    wrong: ['/kids/a/pets/b/name required'],
    message: ['Enter an answer for “Kids 1, Pets 1, Name”'],
    answers: { kids: [{ name: 'Kim', pets: [{}] }] },
  },
  {
    keyword: 'items',
    says: 'a condition of the row around decides inside of the inner rows',
    schema: {
      properties: {
        kids: {
          type: 'array',
          items: {
            properties: {
              sick: { type: 'boolean' },
              days: { type: 'array', items: { properties: { day: text, why: text } } },
            },
            if: yes('sick'),
            then: { properties: { days: { items: { required: ['why'] } } } },
          },
        },
      },
    },
    rows: [
      ['/kids', 'a'],
      ['/kids/a/days', 'b'],
    ],
    entries: { '/kids/a/sick': 'true' },
    asked: [
      '/kids list',
      '/kids/a/sick boolean',
      '/kids/a/days list',
      '/kids/a/days/b/day text',
      '/kids/a/days/b/why text *',
    ],
    wrong: ['/kids/a/days/b/why required'],
  },
  {
    keyword: 'contains',
    says: 'is told at the list',
    schema: { properties: { tags: { type: 'array', items: text, contains: { const: 'main' } } } },
    rows: [['/tags', 'r1']],
    entries: { '/tags/r1': 'x' },
    asked: ['/tags list', '/tags/r1 text *'],
    wrong: ['/tags contains'],
  },
  {
    keyword: 'uniqueItems',
    says: 'is told at the list',
    schema: { properties: { tags: { type: 'array', items: text, uniqueItems: true } } },
    rows: [
      ['/tags', 'r1'],
      ['/tags', 'r2'],
    ],
    entries: { '/tags/r1': 'x', '/tags/r2': 'x' },
    asked: ['/tags list', '/tags/r1 text *', '/tags/r2 text *'],
    wrong: ['/tags uniqueItems'],
    message: ['Two entries of “Tags” are the same. Change or remove one.'],
  },
  {
    keyword: 'unevaluatedItems',
    says: 'with a schema is more rows',
    schema: { properties: { t: { type: 'array', prefixItems: [text], unevaluatedItems: { type: 'integer' } } } },
    rows: [['/t/~more', 'r1']],
    entries: { '/t/0': 'a', '/t/~more/r1': '1' },
    asked: ['/t/0 text', '/t/~more list', '/t/~more/r1 integer *'],
    answers: { t: ['a', 1] },
  },
  {
    keyword: 'additionalProperties',
    says: 'rows of a name and a value; a name stands once',
    schema: { properties: { pet: text }, additionalProperties: { type: 'integer' } },
    rows: [
      ['/~more', 'a'],
      ['/~more', 'b'],
      ['/~more', 'c'],
    ],
    entries: { '/~more/a/~key': 'age', '/~more/a': '5', '/~more/b/~key': 'age', '/~more/b': '6', '/~more/c': '7' },
    asked: [
      '/pet text',
      '/~more list',
      '/~more/a/~key text *',
      '/~more/a integer *',
      '/~more/b/~key text *',
      '/~more/b integer *',
      '/~more/c/~key text *',
      '/~more/c integer *',
    ],
    wrong: ['/~more/b/~key key_taken', '/~more/c/~key required'],
    answers: { age: 5 },
  },
  {
    keyword: 'additionalProperties',
    says: 'a name that is a question of its own is not free',
    schema: { properties: { pet: text }, additionalProperties: text },
    rows: [['/~more', 'a']],
    entries: { '/~more/a/~key': 'pet', '/~more/a': 'x' },
    asked: ['/pet text', '/~more list', '/~more/a/~key text *', '/~more/a text *'],
    wrong: ['/~more/a/~key key_taken'],
    answers: {},
  },
  {
    keyword: 'propertyNames',
    says: 'is told at the name',
    schema: { type: 'object', additionalProperties: text, propertyNames: { maxLength: 3 } },
    rows: [['/~more', 'a']],
    entries: { '/~more/a/~key': 'toolong', '/~more/a': 'x' },
    asked: ['/~more list', '/~more/a/~key text *', '/~more/a text *'],
    wrong: ['/~more/a/~key propertyNames'],
  },
  {
    keyword: 'patternProperties',
    says: 'a name that does not fit is told at the name',
    schema: { type: 'object', patternProperties: { '^S_': text }, additionalProperties: false },
    rows: [
      ['/~match', 'a'],
      ['/~match', 'b'],
    ],
    entries: { '/~match/a/~key': 'S_1', '/~match/a': 'x', '/~match/b/~key': 'T', '/~match/b': 'y' },
    asked: ['/~match list', '/~match/a/~key text *', '/~match/a text *', '/~match/b/~key text *', '/~match/b text *'],
    wrong: ['/~match/b/~key propertyNames'],
  },
  {
    keyword: 'unevaluatedProperties',
    says: 'false refuses nothing that is asked',
    schema: {
      properties: { a: { type: 'boolean' } },
      if: yes('a'),
      then: { properties: { b: text } },
      unevaluatedProperties: false,
    },
    entries: { '/a': 'true', '/b': 'x' },
    asked: ['/a boolean', '/b text'],
    answers: { a: true, b: 'x' },
  },
  {
    keyword: 'minProperties',
    says: 'is told at the first question of the group',
    schema: { properties: { a: text, b: text }, minProperties: 1 },
    asked: ['/a text', '/b text'],
    wrong: ['/a required'],
  },
  {
    keyword: 'const',
    says: 'true is a promise to tick',
    schema: { properties: { ok: { const: true } }, required: ['ok'] },
    asked: ['/ok consent *'],
    wrong: ['/ok required'],
  },
  {
    keyword: 'const',
    says: 'of anything else that must be there is written, not asked, and makes no group of its own',
    schema: {
      properties: {
        v: { const: '1.0' },
        g: { type: 'object', properties: { k: { const: 7 }, n: text }, required: ['k'] },
      },
      required: ['v'],
    },
    asked: ['/g/n text'],
    answers: { v: '1.0' },
  },
  {
    keyword: 'enum',
    says: 'is a choice, whatever the type of its values',
    schema: { properties: { a: { enum: ['x', 2, null] } } },
    entries: { '/a': '2' },
    asked: ['/a choice'],
    answers: { a: 2 },
  },
  {
    keyword: 'type',
    says: 'with null, where an answer is owed, takes "I don’t know"',
    schema: { properties: { a: { type: ['integer', 'null'] } }, required: ['a'] },
    entries: { '/a': { '~': 'not-known' } },
    asked: ['/a integer *'],
    answers: { a: null },
  },
  {
    keyword: 'type',
    says: 'of several that no one control takes asks which',
    schema: { properties: { a: { type: ['number', 'boolean'] } } },
    entries: { '/a/~which': '1', '/a/~v2': 'true' },
    asked: ['/a/~which choice', '/a/~v2 boolean'],
    answers: { a: true },
  },
  {
    keyword: 'true',
    says: 'anything is words',
    schema: { properties: { a: true } },
    entries: { '/a': 'x' },
    asked: ['/a text'],
    answers: { a: 'x' },
  },
  {
    keyword: 'false',
    says: 'nothing is asked',
    schema: { properties: { a: false, b: text } },
    asked: ['/b text'],
  },
  {
    keyword: 'definitions',
    says: 'of draft-04 are found, id and bare $ref as that draft has them',
    schema: draft(D4, {
      id: 'https://example.gov/old',
      definitions: { p: { id: '#person', type: 'object', properties: { x: text }, required: ['x'] } },
      properties: { p: { $ref: '#person' } },
      required: ['p'],
    }),
    asked: ['/p/x text *'],
    wrong: ['/p/x required'],
  },
  {
    keyword: 'exclusiveMinimum',
    says: 'true beside minimum, as draft-04 writes it',
    schema: draft(D4, { properties: { n: { type: 'integer', minimum: 5, exclusiveMinimum: true } } }),
    entries: { '/n': '5' },
    asked: ['/n integer'],
    wrong: ['/n exclusiveMinimum'],
    message: ['“N” must be more than 5'],
  },
  ...[
    ['minLength', { type: 'string', minLength: 3 }, 'ab', '“A” must have 3 characters or more'],
    ['maxLength', { type: 'string', maxLength: 1 }, 'ab', '“A” must have 1 characters or fewer'],
    ['minimum', { type: 'number', minimum: 3 }, '2', '“A” must be 3 or more'],
    ['maximum', { type: 'number', maximum: 3 }, '4', '“A” must be 3 or less'],
    ['exclusiveMaximum', { type: 'number', exclusiveMaximum: 3 }, '3', '“A” must be less than 3'],
    ['multipleOf', { type: 'number', multipleOf: 5 }, '7', '“A” must be in steps of 5'],
    ['pattern', { type: 'string', pattern: '^z' }, 'ab', 'Write “A” in the way the hint shows'],
    ['format', { type: 'string', format: 'uuid' }, 'ab', 'Write “A” in the way the hint shows'],
  ].map(([keyword, schema, entry, message]): MatrixRow => ({
    keyword: keyword as string,
    says: 'is told at the answer, in words',
    schema: { properties: { a: schema as JsonObject } },
    entries: { '/a': entry as string },
    asked: [`/a ${(schema as JsonObject).type === 'string' ? 'text' : 'number'}`],
    wrong: [`/a ${keyword as string}`],
    message: [message as string],
  })),
];
