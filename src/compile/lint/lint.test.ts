import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../model/index.js';
import { type Written, findingsOf, object } from './testing/findings-of.js';

/** Each rule: what is not meant, where that is told, and how it is written right. */
interface Rule {
  readonly says: string;
  readonly bad: Written;
  readonly found: string;
  readonly good: Written;
}

const color: Json = { title: 'Color', enum: ['red', 'blue'] };
const shade: Json = { title: 'Shade', type: 'string' };
const branch = (test: JsonObject): JsonObject => ({ if: test, then: { properties: { shade } } });
const page = (lead: string): Written => ({
  schema: object({ color }),
  layout: { pages: [{ id: 'p', title: 'Your color', lead: [lead], questions: ['/color'] }] },
});

const RULES: readonly Rule[] = [
  {
    says: 'a pattern that a long answer can hang',
    bad: { schema: object({ name: { title: 'Name', type: 'string', pattern: '^(a+)+$' } }) },
    found: 'pattern_slow answers.schema.json#/properties/name/pattern',
    good: {
      schema: object({ code: { title: 'Code', type: 'string', pattern: '^[a-z]+$' } }),
      layout: { fields: { '/code': { errors: { pattern: 'Use small letters' } } } },
    },
  },
  {
    says: 'a property pattern that a long name can hang',
    bad: { schema: object({ color }, { patternProperties: { '^(a|a)*$': true } }) },
    found: 'pattern_slow answers.schema.json#/patternProperties/^(a|a)*$',
    good: { schema: object({ color }, { patternProperties: { '^x_': true } }) },
  },
  {
    says: 'a pattern that refers back, which nobody can call safe',
    bad: { schema: object({ name: { title: 'Name', type: 'string', pattern: '^(a*)(b*)\\1\\2$' } }) },
    found: 'pattern_slow answers.schema.json#/properties/name/pattern',
    good: { schema: object({ color }) },
  },
  {
    says: 'what is no regular expression',
    bad: { schema: object({ name: { title: 'Name', type: 'string', pattern: '(' } }) },
    found: 'pattern_invalid answers.schema.json#/properties/name/pattern',
    good: { schema: object({ color }) },
  },
  {
    says: 'an if that holds before anybody has answered',
    bad: { schema: object({ color }, branch({ properties: { color: { const: 'red' } } })) },
    found: 'warning if_without_required answers.schema.json#/if',
    good: { schema: object({ color }, branch({ properties: { color: { const: 'red' } }, required: ['color'] })) },
  },
  {
    says: 'an id that is typed as a number',
    bad: { schema: object({ account_number: { title: 'Account number', type: 'integer' } }) },
    found: 'warning id_as_number answers.schema.json#/properties/account_number',
    good: {
      schema: object({
        account_number: { title: 'Account number', type: 'string' },
        number_of_children: { title: 'Children', type: 'integer' },
        apartment_number: { title: 'Apartment', type: 'integer', maximum: 99 },
      }),
    },
  },
  {
    says: 'a ZIP code that would lose its zero',
    bad: { schema: object({ homeZip: { title: 'ZIP code', type: ['integer', 'null'] } }) },
    found: 'warning id_as_number answers.schema.json#/properties/homeZip',
    good: { schema: object({ zip_count: { title: 'ZIP codes', type: 'integer' } }) },
  },
  {
    says: 'a step that binary fractions cannot hold',
    bad: { schema: object({ pay: { title: 'Pay', type: 'number', multipleOf: 0.01 } }) },
    found: 'warning step_fractional answers.schema.json#/properties/pay/multipleOf',
    good: { schema: object({ pay: { title: 'Pay in cents', type: 'integer', multipleOf: 5 } }) },
  },
  {
    says: 'a question without a title',
    bad: { schema: object({ shade: { type: 'string' } }) },
    found: 'warning title_missing answers.schema.json#/properties/shade',
    good: { schema: object({ shade: { type: 'string' } }), layout: { fields: { '/shade': { label: 'Shade' } } } },
  },
  {
    says: 'a keyword that refuses without words',
    bad: { schema: object({ code: { title: 'Code', type: 'string', pattern: '^[a-z]+$' } }) },
    found: 'wording_missing answers.schema.json#/properties/code/pattern',
    good: {
      schema: object({ code: { title: 'Code', type: 'string', pattern: '^[a-z]+$' } }),
      layout: { fields: { '/code': { errors: { pattern: 'Use small letters' } } } },
    },
  },
  {
    says: 'a page that is hard to read',
    bad: page(
      'Notwithstanding any other provision, an individual determined ineligible may request reconsideration of the determination. An applicant who anticipates submitting additional documentation must communicate this information immediately to the appropriate department.',
    ),
    found: 'warning text_hard form.json#/pages/0',
    good: page(
      'You can ask us to look at it again if we say no. If you have more to send, tell us soon. We read all that you send us. You can call us if you need help with this form.',
    ),
  },
  {
    says: 'a sentence that nobody reads at one go',
    bad: page(
      'We need to know the color that you like best so that we can send you the right one and you do not have to send it back to us.',
    ),
    found: 'warning text_long form.json#/pages/0/lead/0',
    good: page('Tell us which color you like best. Then we send the right one.'),
  },
  {
    says: 'a branch for an answer that nobody can give',
    bad: { schema: object({ color }, branch({ properties: { color: { const: 'green' } }, required: ['color'] })) },
    found: 'warning dead_branch answers.schema.json#/if',
    good: { schema: object({ color }, branch({ properties: { color: { const: 'blue' } }, required: ['color'] })) },
  },
  {
    says: 'a branch for an answer of another type, in the rows of a list',
    bad: { schema: object({ cars: { title: 'Cars', type: 'array', items: car('yes') } }) },
    found: 'warning dead_branch answers.schema.json#/properties/cars/items/if',
    good: { schema: object({ cars: { title: 'Cars', type: 'array', items: car(true) } }) },
  },
  {
    says: 'a branch for what nobody is asked',
    bad: { schema: object({ color }, branch({ properties: { size: { const: 'big' } }, required: ['size'] })) },
    found: 'warning dead_branch answers.schema.json#/if',
    good: { schema: object({ color }, branch({ required: ['color'] })) },
  },
  {
    says: 'a format that nobody knows',
    bad: { schema: object({ born: { title: 'Born', type: 'string', format: 'birthday' } }) },
    found: 'format_unknown answers.schema.json#/properties/born/format',
    good: { schema: object({ born: { title: 'Born', type: 'string', format: 'date' } }) },
  },
  {
    says: 'a keyword that nobody knows',
    bad: { schema: object({ shade: { title: 'Shade', type: 'string', maxlength: 3 } }) },
    found: 'keyword_unknown answers.schema.json#/properties/shade/maxlength',
    good: { schema: object({ shade: { title: 'Shade', type: 'string', 'x-note': 3 } }) },
  },
  {
    says: 'a keyword of another draft',
    bad: {
      schema: { ...draft('http://json-schema.org/draft-07/schema#'), dependentRequired: { shade: ['color'] } },
    },
    found: 'warning keyword_of_other_draft answers.schema.json#/dependentRequired',
    good: { schema: { ...draft('http://json-schema.org/draft-07/schema#'), dependencies: { shade: ['color'] } } },
  },
  {
    says: 'a draft that nobody knows',
    bad: { schema: draft('https://example.org/my-own') },
    found: 'warning dialect_unknown answers.schema.json#/$schema',
    good: { schema: draft('http://json-schema.org/draft-04/schema#') },
  },
  {
    says: 'a value that its draft does not allow',
    bad: { schema: { ...draft('http://json-schema.org/draft-04/schema#'), required: [] } },
    found: 'schema_malformed answers.schema.json#/required',
    good: { schema: { ...draft('http://json-schema.org/draft-06/schema#'), required: [] } },
  },
  {
    says: 'a name that a browser could fill in',
    bad: { schema: object({ first_name: { title: 'First name', type: 'string' } }) },
    found: 'warning autocomplete_missing answers.schema.json#/properties/first_name',
    good: {
      schema: object({ first_name: { title: 'First name', type: 'string' } }),
      layout: { fields: { '/first_name': { autocomplete: 'given-name' } } },
    },
  },
  {
    says: 'more schemas than a form may have',
    bad: {
      schema: object({ color }, { $defs: Object.fromEntries(Array.from({ length: 5001 }, (_, n) => [n, true])) }),
    },
    found: 'schema_too_many answers.schema.json#',
    good: { schema: object({ color }, { $defs: { one: true } }) },
  },
  {
    says: 'schemas within schemas without end',
    bad: { schema: object({ color }, { not: nested(70) }) },
    found: `schema_too_deep answers.schema.json#${'/not'.repeat(64)}`,
    good: { schema: object({ color }, { $defs: { deep: nested(20) } }) },
  },
  {
    says: 'more text than a schema may have',
    bad: { schema: object({ color }, { $comment: 'x'.repeat(1_000_001) }) },
    found: 'schema_too_large answers.schema.json#',
    good: { schema: object({ color }, { $comment: 'x'.repeat(1000) }) },
  },
];

describe('check finds', () => {
  it.each(RULES.map((rule) => [rule.says, rule] as const))(
    '%s, and is silent where that is written right',
    (_, rule) => {
      expect(findingsOf(rule.bad)).toContain(rule.found);
      const code = rule.found.split(' ').at(-2) ?? '';
      expect(findingsOf(rule.good).filter((found) => found.includes(code))).toEqual([]);
    },
  );

  it('nothing at all in a form that is written well', () => {
    expect(
      findingsOf({
        schema: object({ color, shade }, branch({ properties: { color: { const: 'red' } }, required: ['color'] })),
        layout: { pages: [{ id: 'p', title: 'Your color', questions: ['/color', '/shade'] }] },
      }),
    ).toEqual([]);
  });
});

function car(paid: Json): JsonObject {
  const test = { properties: { paid: { const: paid } }, required: ['paid'] };
  return { type: 'object', properties: { paid: { title: 'Paid', type: 'boolean' } }, ...branch(test) };
}

function draft(uri: string): JsonObject {
  return { $schema: uri, type: 'object', properties: { color, shade } };
}

function nested(depth: number): Json {
  return depth === 0 ? true : { not: nested(depth - 1) };
}
