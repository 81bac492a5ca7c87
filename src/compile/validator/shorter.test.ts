import { describe, expect, it } from 'vitest';
import { shorter } from './shorter.js';

const listed = (error: string): string =>
  `const err7 = ${error};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;`;

describe('ajv code made shorter', () => {
  it.each([
    [
      '{instancePath,schemaPath:"",keyword:"required",params:{missingProperty: "a"}}',
      'instancePath, "required", {missingProperty: "a"}',
    ],
    ['{instancePath:instancePath+"/a,b}",schemaPath:"",keyword:"enum",params:{}}', 'instancePath+"/a,b}", "enum"'],
    [
      '{instancePath:instancePath+"/a",schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "string"}}',
      'instancePath+"/a", "type", {type: "string"}, "#/anyOf/0/type"',
    ],
    [
      '{instancePath:instancePath+"/" + key0.replace(/~/g, "~0"),schemaPath:"",keyword:"minLength",params:{limit: 2},propertyName:key0}',
      'instancePath+"/" + key0.replace(/~/g, "~0"), "minLength", {limit: 2}',
    ],
    ['{}', '""'],
  ])('puts %s on the list by a call', (error, call) => {
    expect(shorter(`a();${listed(error)}b();`)).toBe(`a();vErrors = wrong(vErrors, ${call});errors++;b();`);
  });

  it.each([
    ['data.a !== undefined && func0.call(data, "a")', 'has(data, "a")'],
    ['data12["a-b"] !== undefined && func3.call(data12, "a-b")', 'has(data12, "a-b")'],
    ['if((data.a === undefined) || (!(func0.call(data, "a")))){', 'if(!has(data, "a")){'],
    ['data.a !== undefined && func0.call(data1, "a")', 'data.a !== undefined && func0.call(data1, "a")'],
  ])('asks by a call: %s', (long, short) => expect(shorter(long)).toBe(short));

  it('stops when ajv tells errors in another way than before', () => {
    expect(() => shorter(listed('{message:"new",keyword:"type"}'))).toThrow(/another way/);
  });
});
