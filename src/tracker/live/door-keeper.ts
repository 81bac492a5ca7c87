import { type DoorIssue, blankIssues } from '../paint/status-door.js';
import type { TrackerTextKey } from '../tracker-texts.js';
import type { StatusDesk } from './status-desk.js';

/** What the door shows while the ID and the code are typed, tried and refused. */
export class DoorKeeper {
  issues: readonly DoorIssue[] = [];
  isOpening = false;
  /** Why the reader stands at the door again. */
  notice: TrackerTextKey | undefined;

  constructor(private readonly changed: () => void) {}

  /** Tries to open; true when there is an answer to show, and false when it is opening already. */
  async enter(desk: StatusDesk, applicationId: string, code: string): Promise<boolean> {
    if (this.isOpening) return false;
    this.issues = blankIssues(applicationId, code);
    this.notice = undefined;
    if (this.issues.length > 0) return true;
    this.isOpening = true;
    this.changed();
    const problem = await desk.open(applicationId, code.trim());
    this.isOpening = false;
    if (problem === 'wrong') this.issues = [{ key: 'ui.status.wrong', box: 'id' }];
    else if (problem) this.issues = [{ key: problem === 'wait' ? 'ui.status.wait' : 'ui.status.no-answer' }];
    return true;
  }
}
