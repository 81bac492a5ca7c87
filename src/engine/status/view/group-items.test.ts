import { describe, expect, it } from 'vitest';
import { project } from '../project.js';
import { happened, parcelFile, planned } from '../testing/parcel.js';
import { viewStatus } from './status-view.js';

const NOW = '2026-11-23T15:00:00.000Z';

describe('items in groups', () => {
  const plan = planned({
    ...parcelFile,
    fields: {
      ...parcelFile.fields,
      size: { type: 'code', label: 'Size', values: { s: 'Small', l: 'Large' } },
    },
    events: {
      ...parcelFile.events,
      report: { label: 'Reported', roles: ['carrier'], fields: { size: 'optional' } },
      shelve: {
        label: 'Shelved',
        on: 'stock',
        roles: ['carrier'],
        from: ['new'],
        to: 'in',
        fields: { size: 'optional' },
      },
    },
    sections: [{ show: 'items', of: 'stock', as: 'cards', groups: 'size' }],
  });
  /** Groups of things with these sizes, in a case of size `ofCase`. */
  const grouped = (sizes: readonly (string | undefined)[], ofCase?: string) => {
    const shelved = sizes.map((size, index) =>
      happened('shelve', '2026-11-03', { item: `i${index + 1}`, fields: size === undefined ? {} : { size } }),
    );
    const log = [
      happened('report', '2026-11-02', { fields: ofCase === undefined ? {} : { size: ofCase } }),
      ...shelved,
    ];
    const [section] = viewStatus(plan, project(plan, log, { audience: 'admin', now: NOW })).sections;
    expect(section?.items?.map(({ id }) => id)).toEqual(sizes.map((_size, index) => `i${index + 1}`));
    return section?.groups?.map(({ title, items }) => [
      'text' in title ? title.text : title.key,
      items.map(({ id }) => id),
    ]);
  };

  it('stand under their own words, and those without any under the words of the case', () => {
    expect(grouped([undefined, 'l', 's', 'l'], 's')).toEqual([
      ['Small', ['i1', 'i3']],
      ['Large', ['i2', 'i4']],
    ]);
  });

  it('are none while all have the same', () => {
    expect(grouped([undefined, 's'], 's')).toBeUndefined();
    expect(grouped(['l', 'l'], 's')).toBeUndefined();
    expect(grouped([undefined, undefined])).toBeUndefined();
  });

  it('are told as an update where this version does not know the code', () => {
    expect(grouped(['s', 'constructor', 'xl'], 's')).toEqual([
      ['Small', ['i1']],
      ['ui.status.update-received', ['i2', 'i3']],
    ]);
  });
});
