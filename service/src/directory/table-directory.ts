import { personMark } from '../drafts/secret-answers.js';
import type { KeyRing } from '../secrets/key-ring.js';
import type { Sql } from '../store/sql.js';
import type { Directory, QuarterWages } from './directory.js';

/** Stands for every person who has no row of their own at an employer (demo: any SSN works at the normal employer). */
export const anyone = '*';

/** The directory in this service's own tables. */
export function tableDirectory(sql: Sql, keys: KeyRing): Directory {
  return {
    async find(person, ein) {
      const employer = await sql.one<{ standing: string }>('select standing from directory_employers where ein = $1', [
        ein,
      ]);
      if (!employer) return { outcome: 'unknown' };
      if (employer.standing === 'exempt') return { outcome: 'exempt' };
      const own = await wagesOf(sql, ein, personMark(keys, person));
      const quarters = own.length > 0 ? own : await wagesOf(sql, ein, anyone);
      // A person's own row of nothing says "never worked here", also where anyone else is taken.
      if (!quarters.some((wages) => wages.cents > 0)) return { outcome: 'no_wages' };
      const departments = await sql.all<{ key: string; label: string }>(
        'select id as key, label from directory_departments where ein = $1 order by place',
        [ein],
      );
      return { outcome: 'matched', departments, quarters };
    },
  };
}

function wagesOf(sql: Sql, ein: string, mark: string): Promise<QuarterWages[]> {
  return sql.all<{ quarter: string; cents: number }>(
    'select quarter, cents from directory_wages where ein = $1 and person_mark = $2 order by quarter',
    [ein, mark],
  );
}
