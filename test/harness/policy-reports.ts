import { createServer, type Server } from 'node:http';
import { freePort } from './free-port.mjs';
import { until, type Scope } from './page.js';

/** A report as browsers send it to `report-uri`. */
interface Report {
  readonly 'document-uri'?: string;
  readonly 'blocked-uri'?: string;
  readonly 'effective-directive'?: string;
  readonly 'violated-directive'?: string;
  readonly 'source-file'?: string;
  readonly 'line-number'?: number;
}

/**
 * Where the browser reports what a policy refused. The one way that every engine has: a driver may tell nothing, and a script in the page
 * hears nothing of what happened before it.
 */
export class PolicyReports {
  #heard: Report[] = [];
  #marks = 0;

  private constructor(
    readonly address: string,
    private readonly server: Server,
  ) {}

  static async start(): Promise<PolicyReports> {
    const port = await freePort();
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        const { 'csp-report': report } = JSON.parse(body) as { 'csp-report': Report };
        reports.#heard.push(report);
        response.writeHead(204).end();
      });
    });
    const reports = new PolicyReports(`http://localhost:${port}/`, server);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return reports;
  }

  /**
   * All that was refused so far and not told yet, one line each. Every document named does something forbidden first, and its report is waited
   * for: an engine that sends none, and a document without a policy, fail here.
   */
  async refused(...documents: readonly Scope[]): Promise<readonly string[]> {
    const marks = await Promise.all(
      documents.map(async (document) => {
        const mark = `mark-${(this.#marks += 1)}.invalid`;
        await document.evaluate((host) => {
          new Image().src = `https://${host}/`;
        }, mark);
        return mark;
      }),
    );
    const isOf = (mark: string) => (report: Report) => report['blocked-uri']?.includes(mark) ?? false;
    await until(
      () => Promise.resolve(marks.every((mark) => this.#heard.some(isOf(mark)))),
      'what is forbidden was not reported',
    );
    const heard = this.#heard.filter((report) => !marks.some((mark) => isOf(mark)(report)));
    this.#heard = [];
    return heard.map(say);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

function say(report: Report): string {
  const directive = report['effective-directive'] || report['violated-directive'];
  const place = `${report['source-file'] ?? ''}:${report['line-number'] ?? ''}`;
  return `${directive ?? 'a policy'} refused ${report['blocked-uri'] ?? '?'} in ${report['document-uri'] ?? '?'} at ${place}`;
}
