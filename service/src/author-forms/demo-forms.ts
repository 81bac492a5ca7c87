import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desk } from '../desk.js';
import { Problem } from '../http/problem.js';
import { addForm, pin, presentVersion } from './form-store.js';
import { judgeFiles } from './register.js';
import { hashOf, type SourceFile } from './source-file.js';

/** One entry of `demo/files/registered.json`. */
interface DemoForm {
  readonly id: string;
  readonly schema: string;
  readonly layout?: string;
  readonly recipient: string;
  readonly retentionDays: number;
}

/** Registers the forms of the demo site, as staff would by the API, from the files that the site serves; a file that was edited is pinned anew. */
export async function registerDemoForms(desk: Desk, report: (form: string, code: string) => void): Promise<void> {
  const folder = join(desk.settings.demoDir, 'files');
  const list = join(folder, 'registered.json');
  if (!existsSync(list)) return;
  const fileOf = async (name: string): Promise<SourceFile> => {
    const text = await readFile(join(folder, name), 'utf8');
    return { url: `${desk.settings.hostOrigin}/files/${name}`, text, hash: hashOf(text) };
  };
  for (const form of JSON.parse(await readFile(list, 'utf8')) as readonly DemoForm[])
    // A demonstration must not keep the service from starting.
    await register(form).catch((error: unknown) => report(form.id, error instanceof Problem ? error.code : 'failed'));

  async function register(form: DemoForm): Promise<void> {
    const schema = await fileOf(form.schema);
    const layout = form.layout === undefined ? undefined : await fileOf(form.layout);
    const { version } = judgeFiles(desk, form.id, schema, layout);
    await desk.store.transaction(async (sql) => {
      const urls = { schema: schema.url, ...(layout && { layout: layout.url }) };
      await addForm(desk, sql, form.id, urls, form);
      const present = await presentVersion(sql, form.id);
      if (present?.schema_hash === schema.hash && present.layout_hash === (layout?.hash ?? '')) return;
      await pin(desk, sql, form.id, version, schema, layout, 'demo');
    });
  }
}
