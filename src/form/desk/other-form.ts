import type { CSSResult } from 'lit';
import type { Session } from '../../model/index.js';
import type { WorkDone } from './busy-work.js';
import type { ServiceFacts } from '../painting/painter.js';
import type { SaveStatus } from '../transport/save-status.js';

/** Who does what Continue asks for. */
export interface WorkDesk {
  submit(session: Session, id: string): Promise<WorkDone>;
  check(session: Session, name: string): Promise<WorkDone>;
}

/** A form that is not shipped, open: its session, and whoever keeps and sends it. */
export interface OtherForm extends WorkDesk {
  readonly session: Session;
  readonly styles: readonly CSSResult[];
  /** What is known of an earlier sending. */
  readonly facts: ServiceFacts;
  readonly saving: SaveStatus | undefined;
  /** The page may be gone the next moment. */
  hide(): void;
  close(): void;
}

/** A form that cannot be shown, for a reason that is told in its place. The code is one of our own. */
export class RefusedForm extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'RefusedForm';
  }
}
