import type { MadeForms } from './author-forms/made-forms.js';
import type { Heads } from './cases/heads.js';
import type { Watch } from './cases/watch.js';
import type { Clock } from './clock.js';
import type { Directory } from './directory/directory.js';
import type { FormLibrary } from './forms/form-library.js';
import type { KeyRing } from './secrets/key-ring.js';
import type { Settings } from './settings.js';
import type { StaffDoor } from './staff/staff-door.js';
import type { Sql, Store } from './store/sql.js';
import type { Intake } from './submissions/intake.js';
import type { Scan } from './documents/scan.js';

/** What the routes work with: made once at start, handed to each. */
export interface Desk {
  readonly settings: Settings;
  readonly store: Store;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly library: FormLibrary;
  /** Forms of authors, made of what was pinned. */
  readonly madeForms: MadeForms;
  /** The directory, asked within the transaction of its asker. */
  readonly directory: (sql: Sql) => Directory;
  readonly intake: Intake;
  /** Ends of the cases' histories, outside of the database; and who is told when one grows. */
  readonly heads: Heads;
  readonly watch: Watch;
  readonly scan: Scan;
  /** Lets staff in, by token and role. */
  readonly staff: StaffDoor;
  /** Folder of the documents' contents. */
  readonly documentsDir: string;
}
