import type { Action, FormView, PageId } from '../../model/index.js';
import type { ClaimDesk } from '../desk/claim-desk.js';
import type { FieldSet } from '../focus/field-set.js';
import type { SaveStatus } from '../transport/save-status.js';
import type { UploadDesk } from '../uploads/upload-desk.js';

/** Facts of the service that a page may show. */
export interface ServiceFacts {
  readonly applicationId?: string;
  /** What an author's form was given when it was received. */
  readonly reference?: string;
  /** Only in the tab that started the application and only until it is closed or read again: it is never stored. */
  readonly resumeCode?: string;
  /** When the last submission was received, ISO 8601. */
  readonly receivedAt?: string;
}

/** What every page template is given: the view, and the few ways in which a page may act. */
export interface Painter {
  readonly view: FormView;
  /** The form's root. */
  readonly root: ParentNode;
  /** Level of the page's own heading; sections are one lower. */
  readonly headingLevel: number;
  /** The field elements of the page, kept from one rendering to the next. */
  readonly fields: FieldSet;
  readonly facts: ServiceFacts;
  /** The way to the service, where one keeps the answers. */
  readonly desk?: Pick<ClaimDesk, 'endpoint' | 'client'>;
  readonly language: string;
  readonly saving?: SaveStatus;
  readonly uploads?: UploadDesk;
  dispatch(action: Action): void;
  /** Opens a page and, once it stands, the control at `address`. */
  open(page: PageId, address?: string, part?: string): void;
  /** Scrolls to a control of this page and puts the focus in it. */
  focusQuestion(address: string, part?: string): void;
  /** Offered only when the answers are kept by a service. */
  finishLater?(): void;
  /** Begins anew; offered where a form that was sent may be sent again. */
  startOver?(): void;
}

/** A page kind's template. */
export type PageTemplate = (painter: Painter) => unknown;
