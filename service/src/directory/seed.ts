import { personMark } from '../drafts/secret-answers.js';
import type { KeyRing } from '../secrets/key-ring.js';
import type { Store } from '../store/sql.js';
import { completedQuarters } from './quarters.js';
import { anyone } from './table-directory.js';

/** Seeded employers, by what they show. service/README.md lists them for people. */
export const seeded = {
  normal: '11-1111111',
  departments: '22-2222222',
  exempt: '33-3333333',
  /** Not in the directory at all. */
  unknown: '99-9999999',
  /** This person has no wages at any seeded employer. */
  personWithoutWages: '123-45-6780',
  /** This person has wages in one quarter only. */
  personOfOneQuarter: '123-45-6781',
} as const;

const employers = [
  {
    ein: seeded.normal,
    name: 'Harbor Lane Bakery',
    standing: 'contributing',
    mail: 'leave@harborlane.example',
    departments: [],
  },
  {
    ein: seeded.departments,
    name: 'Pioneer Valley Hospital',
    standing: 'contributing',
    mail: 'hr@pioneervalley.example',
    departments: [
      { id: '6b1a4c0e-5a53-4a6e-9f0e-0d6f3c5b1a01', label: 'Nursing' },
      { id: '6b1a4c0e-5a53-4a6e-9f0e-0d6f3c5b1a02', label: 'Facilities' },
    ],
  },
  { ein: seeded.exempt, name: 'Commonwealth Private Plan Co.', standing: 'exempt', mail: null, departments: [] },
];

/** Quarterly wages of "anyone", oldest first, in cents: an average week of $1,232. */
const ordinary = [1_480_000, 1_520_000, 1_560_000, 1_642_500];

/** Puts the demo directory into its tables; wages always stand in the last four completed quarters. Safe to run at each start. */
export async function seedDirectory(store: Store, keys: KeyRing, today: string): Promise<void> {
  await store.transaction(async (sql) => {
    for (const employer of employers) {
      await sql.run(
        `insert into directory_employers (ein, name, standing, mail) values ($1, $2, $3, $4)
         on conflict (ein) do update set mail = coalesce(directory_employers.mail, excluded.mail)`,
        [employer.ein, employer.name, employer.standing, employer.mail],
      );
      for (const [place, { id, label }] of employer.departments.entries()) {
        await sql.run(
          'insert into directory_departments (id, ein, label, place) values ($1, $2, $3, $4) on conflict (id) do nothing',
          [id, employer.ein, label, place],
        );
      }
      if (employer.standing === 'exempt') continue;
      const quarters = completedQuarters(today).reverse();
      const people: [string, readonly number[]][] = [
        [anyone, ordinary],
        [personMark(keys, seeded.personWithoutWages), [0, 0, 0, 0]],
        [personMark(keys, seeded.personOfOneQuarter), [0, 0, 0, 910_000]],
      ];
      for (const [mark, cents] of people) {
        for (const [index, quarter] of quarters.entries()) {
          await sql.run(
            'insert into directory_wages (ein, person_mark, quarter, cents) values ($1, $2, $3, $4) on conflict (ein, person_mark, quarter) do nothing',
            [employer.ein, mark, quarter, cents[index] ?? 0],
          );
        }
      }
    }
  });
}
