import type { Expression } from './expression.js';
import type { Json } from './json.js';
import type { Pointer } from './pointer.js';
import type { TextRef } from './text.js';

/** Words on a page. Always text. `link` and `phone` are the only things that act. */
export type Block =
  | { readonly type: 'text' | 'heading'; readonly text: TextRef; readonly when?: Expression }
  | { readonly type: 'warning' | 'info'; readonly text: TextRef; readonly when?: Expression }
  | { readonly type: 'bullets' | 'numbered'; readonly items: readonly TextRef[]; readonly when?: Expression }
  | { readonly type: 'link'; readonly text: TextRef; readonly href: string; readonly when?: Expression }
  | { readonly type: 'details'; readonly text: TextRef; readonly body: readonly TextRef[]; readonly when?: Expression }
  /** A fact of the service: application ID, resume code, time received. */
  | {
      readonly type: 'fact';
      readonly fact: 'application-id' | 'resume-code' | 'received-at';
      readonly text: TextRef;
      readonly when?: Expression;
    }
  /** A meeting. `starts` and `ends` carry their offset; `file` is its calendar file, below the service. */
  | {
      readonly type: 'event';
      readonly text: TextRef;
      readonly starts: string;
      readonly ends: string;
      readonly zone: string;
      readonly place: TextRef;
      readonly file: string;
      readonly when?: Expression;
    }
  /** Documents that the service tells of: a list with their `id`s at a `known:` pointer. `documents` is what stands there, in a view. */
  | { readonly type: 'documents'; readonly from: Pointer; readonly documents?: Json; readonly when?: Expression };
