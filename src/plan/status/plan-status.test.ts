import { describe, expect, it } from 'vitest';
import { calendars, parcelFile } from '../../engine/status/testing/parcel.js';
import { type Json, type JsonObject, parsePointer, readAt } from '../../model/index.js';
import { asStatusFile, planStatus } from './index.js';

/** The parcel's file with something put at a pointer; `undefined` takes away what stands there. */
function changed(changes: readonly (readonly [string, Json | undefined])[]): readonly string[] {
  const file = structuredClone(parcelFile) as unknown as JsonObject;
  for (const [pointer, value] of changes) {
    const segments = [...parsePointer(pointer).segments];
    const last = segments.pop() ?? '';
    const parent = readAt(file, segments) as Record<string, Json>;
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  const { problems } = planStatus(asStatusFile(file), calendars);
  return problems.map(({ pointer, code }) => `${pointer} ${code}`);
}

const atLab = '/items/parcel/states/3';

describe('a status file', () => {
  it('with nothing wrong is planned without a word', () => {
    expect(changed([])).toEqual([]);
  });

  it('has groups of rows or cards by a code, and none in a table or of anything else', () => {
    const size = { type: 'code', label: 'Size', seen: ['owner'], values: { s: 'Small' } };
    const grouped = (section: JsonObject): readonly string[] =>
      changed([
        ['/fields/size', size],
        ['/sections', [{ ...section, groups: 'size' }]],
      ]);
    for (const as of ['rows', 'cards']) expect(grouped({ show: 'items', of: 'second', as })).toEqual([]);
    expect(grouped({ show: 'items', of: 'second', as: 'table' })).toEqual(['/sections/0/groups groups_shape']);
    expect(grouped({ show: 'past' })).toEqual(['/sections/0/groups groups_shape']);
  });

  it.each<readonly [string, string, Json | undefined, string]>([
    ['a waiting state that does not say who acts', `${atLab}/who`, undefined, `${atLab} who_missing`],
    [
      'a waiting state without a clock and without a word about it',
      '/items/parcel/states/0/noDate',
      undefined,
      '/items/parcel/states/0 by_missing',
    ],
    [
      'a clock that hangs on a condition, with nothing said otherwise',
      '/items/parcel/states/2/noDate',
      undefined,
      '/items/parcel/states/2 by_missing',
    ],
    [
      'a closed state that does not say what can be done',
      '/items/parcel/states/6/words/owner/can',
      [],
      '/items/parcel/states/6/words/owner words_missing',
    ],
    [
      'a closed state that does not say what comes',
      '/items/parcel/states/6/words/owner/next',
      undefined,
      '/items/parcel/states/6/words/owner words_missing',
    ],
    ['a state without words for a public audience', `${atLab}/words`, {}, `${atLab}/words words_missing`],
    ['a deadline that is never told', `${atLab}/words/owner/next`, 'Soon.', `${atLab}/words/owner/next due_unsaid`],
    [
      'a sentence that may be left without its value',
      `${atLab}/words/owner/say`,
      ['At {place}.'],
      `${atLab}/words/owner/say always_missing`,
    ],
    [
      'a step back without a reason',
      '/events/return/words/owner/because',
      undefined,
      '/events/return/words because_missing',
    ],
    ['a state to which nothing leads', '/events/question/to', 'tested', '/items/parcel/states/4 state_unreachable'],
    [
      'a lapse without a clock',
      '/items/parcel/states/5/lapses',
      'tested',
      '/items/parcel/states/5/lapses lapse_without_clock',
    ],
    [
      'a sentence with a value that its reader may not see',
      '/events/receive/words/owner/text',
      'By {officer}',
      '/events/receive/words/owner/text param_unseen',
    ],
    [
      'a sentence with a value that there is not',
      '/events/receive/words/owner/text',
      'By {driver}',
      '/events/receive/words/owner/text param_unknown',
    ],
    [
      'words that hang on what their reader may not see',
      `${atLab}/words/owner/late`,
      { text: 'Late.', when: { answered: { var: '/officer' } } },
      `${atLab}/words/owner/late/when reads_unseen`,
    ],
    ['an audience that is left out', '/title', {}, '/title spoken_missing'],
    ['an unknown state', '/events/arrive/to', 'mars', '/events/arrive/to state_unknown'],
    ['an unknown origin', '/events/arrive/from/0', 'mars', '/events/arrive/from/0 state_unknown'],
    ['an unknown event', '/events/receive/follows', 'throw', '/events/receive/follows event_unknown'],
    ['an unknown item', '/events/link/on', 'third', '/events/link/on item_unknown'],
    ['an unknown actor', `${atLab}/who`, 'nobody', `${atLab}/who actor_unknown`],
    ['an unknown role', '/events/arrive/roles/0', 'nobody', '/events/arrive/roles/0 role_unknown'],
    ['an unknown audience', '/fields/place/seen', ['nobody'], '/fields/place/seen/0 audience_unknown'],
    ['an unknown field', '/events/test/fields', { height: 'optional' }, '/events/test/fields/height field_unknown'],
    [
      'an unknown state of which the last is shown',
      '/items/second/lastOf',
      { states: ['mars'], same: ['place'] },
      '/items/second/lastOf/states/0 state_unknown',
    ],
    [
      'an unknown field of which the last is shown',
      '/items/second/lastOf',
      { states: ['linked'], same: ['height'] },
      '/items/second/lastOf/same/0 field_unknown',
    ],
    [
      'an unknown field by which items are grouped',
      '/sections',
      [{ show: 'items', of: 'second', groups: 'height' }],
      '/sections/0/groups field_unknown',
    ],
    [
      'groups by a field without words',
      '/sections',
      [{ show: 'items', of: 'second', groups: 'weight' }],
      '/sections/0/groups groups_shape',
    ],
    ['an unknown field by which several stand', '/items/second/order', 'height', '/items/second/order field_unknown'],
    ['an unknown deadline', `${atLab}/by`, 'never', `${atLab}/by deadline_unknown`],
    [
      'an unknown act',
      `${atLab}/words/owner/can`,
      [{ text: 'Do it', act: 'do' }],
      `${atLab}/words/owner/can/0/act act_unknown`,
    ],
    ['an unknown calendar', '/calendar', 'moon', '/calendar calendar_unknown'],
    ['a state that is there twice', '/items/second/states/1/id', 'linked', '/items/second/states/1/id id_taken'],
    ['a name of the engine', '/events/lapsed', { label: 'Lapsed', roles: ['lab'] }, '/events/lapsed id_reserved'],
    ['a main item without a beginning', '/items/parcel/start', undefined, '/items/parcel main_without_start'],
    ['a code without its words', '/fields/weight/type', 'code', '/fields/weight values_missing'],
    [
      'an operator that there is not',
      '/items/parcel/states/2/by/0/when',
      { maybe: [1] },
      '/items/parcel/states/2/by/0/when operator_unknown',
    ],
    [
      'a pointer that leads nowhere',
      '/items/parcel/states/2/by/0/when',
      { answered: { var: '/height' } },
      '/items/parcel/states/2/by/0/when pointer_unknown',
    ],
    [
      'a table that there is not',
      '/items/parcel/states/2/by/0/when',
      { answered: { table: 'limits' } },
      '/items/parcel/states/2/by/0/when table_unknown',
    ],
    [
      'a term that there is not',
      '/items/parcel/states/2/by/0/when',
      { term: 'ours' },
      '/items/parcel/states/2/by/0/when term_unknown',
    ],
  ])('refuses %s', (_what, pointer, value, problem) => {
    expect(changed([[pointer, value]])).toContain(problem);
  });

  it('refuses a waiting state out of which nothing leads', () => {
    expect(
      changed([
        ['/events/test/from', ['questioned', 'overdue']],
        ['/events/return/from', ['tested']],
        ['/events/question/from', ['overdue']],
        [`${atLab}/lapses`, undefined],
      ]),
    ).toContain(`${atLab} state_dead_end`);
  });

  it('writes its terms out', () => {
    const { plan, problems } = planStatus(
      {
        ...parcelFile,
        terms: { is_reported: { '==': [{ var: '/reported' }, true] } },
        alerts: [{ tone: 'info', words: { owner: 'Reported.' }, when: { term: 'is_reported' } }],
      },
      calendars,
    );
    expect(problems).toEqual([]);
    expect(plan.alerts[0]?.when).toEqual({ '==': [{ var: '/reported' }, true] });
  });
});
