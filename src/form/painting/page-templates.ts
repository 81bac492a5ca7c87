import type { Page, PageView } from '../../model/index.js';
import type { PageTemplate } from './painter.js';
import { contentPage } from '../pages/content-page.js';
import { hubPage } from '../pages/hub-page.js';
import { questionsPage } from '../pages/questions-page.js';

/** A page's kind, or a page of questions that stand under headings and in rows. */
export type TemplateName = Page['kind'] | 'outline';

/** The name of a page's template. */
export function templateName(page: Pick<PageView, 'page' | 'outline'>): TemplateName {
  return page.page.kind === 'questions' && page.outline ? 'outline' : page.page.kind;
}

/** Templates that the way to the first question may need are here from the start; the others come when a page of their kind does. */
const ready = new Map<TemplateName, PageTemplate>([
  ['questions', questionsPage],
  ['content', contentPage],
  ['hub', hubPage],
]);

const loads: Partial<Record<TemplateName, () => Promise<PageTemplate>>> = {
  outline: async () => (await import('../pages/outline-page.js')).outlinePage,
  list: async () => (await import('../pages/list-page.js')).listPage,
  check: async () => (await import('../pages/check-page.js')).checkPage,
  done: async () => (await import('../pages/done-page.js')).donePage,
  upload: async () => (await import('../pages/upload-page.js')).uploadPage,
};

/** The template of a page kind, or undefined while it is being fetched: then `arrived` is called once it is there. */
export function templateOf(kind: TemplateName, arrived: () => void, failed: () => void): PageTemplate | undefined {
  const template = ready.get(kind);
  if (!template) void loadTemplate(kind).then(arrived, failed);
  return template;
}

/** Fetches the templates of kinds that a form has, before they are needed: the network may be gone by then. */
export async function loadTemplates(kinds: readonly TemplateName[]): Promise<void> {
  await Promise.allSettled(kinds.map(loadTemplate));
}

async function loadTemplate(kind: TemplateName): Promise<void> {
  const load = loads[kind];
  if (!ready.has(kind) && load) ready.set(kind, await load());
}
