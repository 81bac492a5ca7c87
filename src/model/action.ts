import type { Entry } from './field-kind.js';
import type { PageId } from './form-plan.js';
import type { Issue } from './issue.js';
import type { JsonObject } from './json.js';
import type { Address, Agreement, Draft, RowId } from './session-state.js';
import type { Pointer } from './pointer.js';

/** All that can happen to a session. Nothing else changes it. */
export type Action =
  /** The control of a question now holds this. */
  | { readonly type: 'answer'; readonly address: Address; readonly entry: Entry }
  /** The control was left: a readable entry is written neatly (`123456789` → `123-45-6789`). Never shows a new issue. */
  | { readonly type: 'leave'; readonly address: Address }
  /** Go on: shows the page's issues, or moves. With `busy` work to do it only marks it; the shell performs it. */
  | { readonly type: 'continue' }
  | { readonly type: 'back' }
  /** Open a page (task list, Change link, browser history). An unreachable one leads to the first incomplete page. */
  | { readonly type: 'go'; readonly page: PageId; readonly returnTo?: PageId; readonly row?: RowId }
  | ({ readonly type: 'agree'; readonly pointer: Pointer } & Agreement)
  | { readonly type: 'add-row'; readonly list: Address; readonly row: RowId }
  | { readonly type: 'remove-row'; readonly list: Address; readonly row: RowId }
  | { readonly type: 'undo-remove' }
  /** A draft from the service or another tab takes this one's place. */
  | {
      readonly type: 'restore';
      readonly draft: Draft;
      readonly held: Readonly<Record<Address, string>>;
      readonly known: JsonObject;
    }
  /** The service holds these now; their typed text is dropped from the browser. */
  | { readonly type: 'held'; readonly held: Readonly<Record<Address, string>> }
  | { readonly type: 'known'; readonly known: JsonObject }
  /** The person has noted what could not be carried over from an earlier version. */
  | { readonly type: 'noted-left' }
  | { readonly type: 'busy'; readonly work: 'check' | 'submit' }
  /** The service answered a check or a submission: no issues means it went well. */
  | { readonly type: 'answered'; readonly issues: readonly Issue[]; readonly known?: JsonObject };
