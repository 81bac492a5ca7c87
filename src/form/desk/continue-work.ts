import type { Issue, Session } from '../../model/index.js';
import type { WorkDone } from './busy-work.js';
import { fire } from '../form-events.js';
import type { WorkDesk } from './other-form.js';
import type { Receipt } from '../transport/service-client.js';

const NOT_SENT: Issue = {
  source: 'service',
  pointer: '',
  code: 'not_sent',
  params: {},
  severity: 'error',
  text: { key: 'ui.form.not-sent' },
};

/** The work that Continue asks for: done once however often the button is pressed, and always answered. */
export class ContinueWork {
  #working = false;

  constructor(
    private readonly host: HTMLElement,
    private readonly onReceipt: (id: string, receipt: Receipt) => void,
  ) {}

  /** Looks whether the session asks for work, and does it. `isCurrent`: the session is still the one on screen. */
  look(session: Session, desk: WorkDesk | undefined, isCurrent: () => boolean): void {
    if (!session.state.busy || this.#working) return;
    this.#working = true;
    const work = session.state.busy === 'check' ? check(session, desk) : this.#submit(session, desk);
    void work
      .then((done) => {
        this.#working = false;
        if (!done) return;
        if (done.failed !== undefined) fire(this.host, 'ma-error', { code: done.failed });
        if (isCurrent()) session.dispatch({ type: 'answered', issues: done.issues, known: done.known });
      })
      .catch((error: unknown) => {
        this.#working = false;
        session.dispatch({ type: 'answered', issues: [NOT_SENT] });
        reportError(error);
      });
  }

  async #submit(session: Session, desk: WorkDesk | undefined): Promise<WorkDone | undefined> {
    const id = session.view.page.page.submit ?? session.plan.submissions[0]?.id ?? 'form';
    // A host that prevents it has taken the sending over, and tells us by `answered()`.
    if (!fire(this.host, 'ma-submit', { submission: session.submission(id) }, true)) return undefined;
    if (!desk) return { issues: [] };
    const done = await desk.submit(session, id);
    if (done.receipt) this.onReceipt(id, done.receipt);
    return done;
  }
}

async function check(session: Session, desk: WorkDesk | undefined): Promise<WorkDone> {
  const name = session.view.page.page.check;
  if (!desk || name === undefined) return { issues: [] };
  return desk.check(session, name);
}
