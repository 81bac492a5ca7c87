import type { Draft, JsonObject } from '../../model/index.js';

interface Paper {
  draft: Draft;
  revision: number;
  readonly code: string;
}

/**
 * A stand-in for the service in element tests, where no process can be started: drafts on paper, behind `fetch`. What the real one does
 * is tried in claim-desk.test.ts and in the journeys; here it only has to answer.
 */
export class PaperService {
  readonly endpoint = `${location.origin}/paper-api`;
  readonly asked: string[] = [];
  /** No way through: as on a train. */
  isCut = false;
  /** The service has a newer version of the form. */
  isNewer = false;
  /** Known facts that every answer tells. */
  known: JsonObject = {};
  /** Holds answers to submissions back until it is called. */
  letGo: (() => void) | undefined;
  holdSubmissions = false;
  readonly papers = new Map<string, Paper>();
  readonly #real = window.fetch.bind(window);

  constructor(private readonly empty: Draft) {
    window.fetch = (input, init) => this.#answer(input instanceof Request ? input.url : input.toString(), init);
  }

  /** Gives `fetch` back. */
  close(): void {
    window.fetch = this.#real;
    sessionStorage.clear();
  }

  /** The only paper there is. */
  get paper(): Paper {
    const [paper] = this.papers.values();
    if (!paper) throw new Error('no application was started');
    return paper;
  }

  async #answer(url: string, init: RequestInit = {}): Promise<Response> {
    if (!url.startsWith(this.endpoint)) return this.#real(url, init);
    if (this.isCut) throw new TypeError('cut');
    const path = url.slice(this.endpoint.length);
    this.asked.push(`${init.method} ${path}`);
    const body = (typeof init.body === 'string' ? JSON.parse(init.body) : {}) as {
      draft: Draft;
      revision: number;
      applicationId: string;
      resumeCode: string;
    };
    const handle = new Headers(init.headers).get('authorization')?.slice('Bearer '.length) ?? '';
    const savedAt = new Date().toISOString();
    if (path === '/drafts') {
      this.papers.set('h1', { draft: this.empty, revision: 0, code: '7K3F-9QXM-2ABC-DEFG' });
      return json(201, {
        handle: 'h1',
        applicationId: 'NTN-486213-ABS-01',
        resumeCode: '7K3F-9QXM-2ABC-DEFG',
        draft: this.empty,
        revision: 0,
        known: { applicationId: 'NTN-486213-ABS-01' },
      });
    }
    if (path === '/drafts/resume') {
      const paper = this.papers.get('h1');
      if (!paper || body.resumeCode !== paper.code) return json(403, { code: 'not_found_or_wrong' });
      return json(200, { handle: 'h1', ...this.#open(paper), savedAt });
    }
    const paper = this.papers.get(handle);
    if (!paper) return json(401, { code: 'unauthorized' });
    if (path === '/drafts/current' && init.method === 'GET') return json(200, { ...this.#open(paper), savedAt });
    if (path === '/drafts/current') {
      if (this.isNewer) return json(409, { code: 'form_version' });
      if (body.revision !== paper.revision) return json(409, { code: 'stale_draft', ...this.#open(paper) });
      paper.draft = body.draft;
      paper.revision += 1;
      return json(200, { revision: paper.revision, savedAt, held: {}, known: this.known });
    }
    if (path.includes('/submissions/')) {
      if (this.holdSubmissions) await new Promise<void>((go) => (this.letGo = go));
      return json(201, { receivedAt: savedAt, applicationId: 'NTN-486213-ABS-01', known: this.known });
    }
    if (path.includes('/checks/')) return json(200, { known: this.known, issues: [] });
    return json(200, { documents: [] });
  }

  #open({ draft, revision }: Paper): object {
    return {
      applicationId: 'NTN-486213-ABS-01',
      form: draft.form,
      version: draft.version,
      draft,
      revision,
      held: {},
      known: this.known,
    };
  }
}

function json(status: number, body: object): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}
